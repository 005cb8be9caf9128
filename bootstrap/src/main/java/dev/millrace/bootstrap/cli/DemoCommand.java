package dev.millrace.bootstrap.cli;

import dev.millrace.application.time.Clock;
import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.DatabaseKeys;
import dev.millrace.bootstrap.configuration.HttpKeys;
import dev.millrace.bootstrap.configuration.NodeKeys;
import dev.millrace.bootstrap.configuration.PublicApiKeys;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.ClosingStack;
import dev.millrace.bootstrap.wiring.EngineWiring;
import dev.millrace.bootstrap.wiring.MillraceServer;
import dev.millrace.bootstrap.wiring.StartRefused;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    header = "Start a server with a world of local zones, test them all, show what was found.",
    description = {
      "",
      "Name servers on loopback serve healthy and broken zones below their own root; the server"
          + " tests them as one batch. No network is needed and nothing leaves this machine. The"
          + " server then goes on until Ctrl-C, so that you can try the API on it.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace demo",
      "  millrace demo --once                    stop after the table",
      "  millrace demo --data ./demo --listen 9000",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class DemoCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Console console;
  private final SettingFlags flags;
  private final Clock clock = new SystemClock();

  @Option(names = "--once", description = "Stop after the table instead of going on.")
  private boolean once;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the store in this folder; by default it is a temporary one.")
  private @Nullable Path data;

  DemoCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (ClosingStack closing = new ClosingStack()) {
      closing.closeOnExit();
      DemoFolder folder = folder(closing);
      Configuration configuration = configuration(folder);
      Sandbox sandbox = sandbox(closing);
      MillraceServer.Running running = server(configuration, sandbox);
      closing.push("the server", PATIENCE, running::close);
      DemoBatch batch = DemoBatch.submit(running.useCases(), sandbox.zones());
      batch.awaitEnd(console);
      new DemoPrinter(console).print(batch);
      sayWhatToTry(running, batch, folder.hints(sandbox), sandbox.port());
      if (!once) {
        new CountDownLatch(1).await();
      }
      return ExitCode.OK;
    }
  }

  private DemoFolder folder(ClosingStack closing) {
    DemoFolder folder = data == null ? DemoFolder.fresh() : DemoFolder.kept(data);
    closing.push("the demo's folder", PATIENCE, folder::close);
    return folder;
  }

  private Configuration configuration(DemoFolder folder) {
    Map<String, String> own = new HashMap<>();
    own.put(DatabaseKeys.DB_DRIVER.flag(), "sqlite");
    own.put(DatabaseKeys.DB_DSN.flag(), folder.database().toString());
    own.put(NodeKeys.NODE_ROLES.flag(), "api,worker");
    own.put(PublicApiKeys.PUBLIC_API.flag(), "true");
    own.put(PublicApiKeys.ALLOW_PRIVATE_IP.flag(), "true");
    Configuration configuration = flags.load(own);
    if (configuration.isDefault(NodeKeys.LOG_LEVEL)) {
      LoggingSetup.quiet();
    } else {
      LoggingSetup.apply(configuration.log(), console.errTerminal());
    }
    return configuration;
  }

  private Sandbox sandbox(ClosingStack closing) {
    try {
      Sandbox sandbox = DemoSandbox.start(clock.now(), 0);
      closing.push("the sandbox", PATIENCE, sandbox::close);
      return sandbox;
    } catch (UncheckedIOException e) {
      throw new CannotRun("The local name servers cannot start: " + e.getMessage(), e);
    }
  }

  /** A taken port is no reason to fail unless somebody asked for that very port. */
  private MillraceServer.Running server(Configuration configuration, Sandbox sandbox) {
    ZoneTester tester = EngineWiring.tester(configuration.engine(), sandbox);
    String version = BuildInfo.load().version();
    try {
      return MillraceServer.start(configuration, tester, version);
    } catch (StartRefused e) {
      if (!e.code().equals("port_in_use") || !configuration.isDefault(HttpKeys.LISTEN)) {
        throw e;
      }
      console
          .err()
          .println(
              "Port " + configuration.http().listen().port() + " is taken; taking a free one.");
      return MillraceServer.start(configuration.withFreePort(), tester, version);
    }
  }

  private void sayWhatToTry(MillraceServer.Running running, DemoBatch batch, Path hints, int port) {
    String api = running.url() + "/api/v1";
    console.out().println();
    console.out().println("The server: http://" + running.address() + "/");
    if (!once) {
      console.out().println("Try:        curl -s " + api + "/batches/" + batch.id());
      console.out().println("            curl -s '" + api + "/entries?level=ERROR'");
      console
          .out()
          .println(
              "            millrace check good.xa --hints %s --dns-port %d --no-ipv6 --allow-non-global-targets"
                  .formatted(hints, port));
      console.out().println("Ctrl-C stops it.");
    }
    console.out().flush();
  }
}
