package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.ClosingStack;
import dev.millrace.bootstrap.wiring.EngineWiring;
import dev.millrace.bootstrap.wiring.MillraceServer;
import dev.millrace.bootstrap.wiring.StartPhases;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    header = "Run the server: HTTP API, queue, workers and the store.",
    description = {
      "",
      "Every setting can be given as a flag, as an environment variable (MILLRACE_ and the flag's"
          + " name in capitals), or in a file (--config); flags win over variables, variables over"
          + " the file. 'millrace config' shows what is in force.",
      "",
      "Ctrl-C or SIGTERM stops it: running jobs get --shutdown-timeout to finish, what is left"
          + " is given back to the queue. SIGHUP has the tokens and the certificate read again.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace serve",
      "  millrace serve --db-dsn /var/lib/millrace/millrace.db --listen 127.0.0.1:9000",
      "  MILLRACE_WORKER_COUNT=64 millrace serve --config /etc/millrace.yaml",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Console console;
  private final SettingFlags flags;

  @Option(
      names = "--dump-config",
      description = "Print the configuration in force and where it comes from, and stop.")
  private boolean dumpConfig;

  ServeCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() throws InterruptedException {
    Duration main = StartPhases.sinceStart();
    Configuration configuration = flags.load();
    if (dumpConfig) {
      new ConfigurationPrinter(console).print(configuration, false);
      return ExitCode.OK;
    }
    LoggingSetup.forNode(configuration, console.errTerminal());
    StartPhases.reached("the command line is read", main);
    StartPhases.reached("the configuration is read, there is a log");
    String version = BuildInfo.load().version();
    LOG.info("Millrace {} starts", version);
    ClosingStack closing = new ClosingStack();
    MillraceServer.Running running =
        MillraceServer.start(configuration, EngineWiring.tester(configuration.engine()), version);
    closing.push("the server", PATIENCE, () -> stop(running));
    closing.closeOnExit();
    Hangup.handle(running.server()::reload);
    LOG.info("Ready on {} after {} ms", running.url(), StartPhases.sinceStart().toMillis());
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private static void stop(MillraceServer.Running running) {
    LOG.info("Stopping");
    running.close();
    LOG.info("Stopped");
  }
}
