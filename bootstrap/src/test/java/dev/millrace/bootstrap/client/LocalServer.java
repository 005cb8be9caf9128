package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.ConfigurationLoader;
import dev.millrace.bootstrap.configuration.Environment;
import dev.millrace.bootstrap.wiring.EngineWiring;
import dev.millrace.bootstrap.wiring.MillraceServer;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import java.util.HashMap;
import java.util.Map;

/** A server in this process that tests the zones of a sandbox. */
final class LocalServer implements AutoCloseable {

  private final Sandbox sandbox = DemoSandbox.start(new SystemClock().now(), 0);
  private final Map<String, String> flags = new HashMap<>();
  private MillraceServer.Running running;

  private LocalServer(Map<String, String> more) {
    flags.put("listen", "0");
    flags.put("worker-count", "4");
    flags.putAll(more);
    this.running = begin();
  }

  /** One that keeps everything in memory. */
  static LocalServer inMemory() {
    return with(Map.of("db-driver", "memory"));
  }

  /** One with these settings more. */
  static LocalServer with(Map<String, String> flags) {
    return new LocalServer(flags);
  }

  private MillraceServer.Running begin() {
    Configuration configuration =
        new ConfigurationLoader(new Environment(Map.of(), "mill", "/nonexistent"))
            .load(flags, null);
    return MillraceServer.start(
        configuration, EngineWiring.tester(configuration.engine(), sandbox), "0.1.0");
  }

  /** The same address for as long as this object is there. */
  String address() {
    return "http://" + running.address();
  }

  /** The healthy zone. */
  String zone() {
    return "good.xa";
  }

  void stop() {
    flags.put("listen", running.address().toString());
    running.close();
  }

  void startAgain() {
    running = begin();
  }

  @Override
  public void close() {
    running.close();
    sandbox.close();
  }
}
