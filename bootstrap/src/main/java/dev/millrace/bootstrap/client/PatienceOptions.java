package dev.millrace.bootstrap.client;

import dev.millrace.domain.entry.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that wait for something. */
final class PatienceOptions {

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description =
          "Wait no longer than this, as in 90s or 1h, and exit with 7 then. Default: as long as it"
              + " takes.")
  private @Nullable Duration timeout;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 if there is an entry of this level or worse.")
  private @Nullable Level failOn;

  /** A pace that ends in time. */
  Pace pace() {
    return new Pace(timeout);
  }

  /** From which level on findings count; null if none does. */
  @Nullable Level failOn() {
    return failOn;
  }
}
