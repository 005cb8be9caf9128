package dev.millrace.application.setting;

import dev.millrace.application.loop.Loop;
import dev.millrace.application.telemetry.Telemetry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether settings were changed on another node. */
public final class FollowSettings {

  /** How long a node may go by a value that was changed on another one. */
  public static final Duration INTERVAL = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(FollowSettings.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Loop loop;

  public FollowSettings(SettingsInForce settings, Telemetry telemetry) {
    this(settings, INTERVAL, telemetry);
  }

  FollowSettings(SettingsInForce settings, Duration interval, Telemetry telemetry) {
    this.loop =
        new Loop(
            "settings",
            () -> {
              settings.refresh();
              return interval;
            },
            () -> telemetry.loopFailed("settings"));
  }

  public void start() {
    loop.start();
  }

  /** Stops after the look in hand; may be called twice. */
  public void stop() throws InterruptedException {
    loop.stop();
    if (!loop.join(PATIENCE)) {
      LOG.warn("A look at the settings hangs in the store and is left behind");
    }
  }
}
