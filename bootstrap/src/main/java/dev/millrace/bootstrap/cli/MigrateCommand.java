package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.NodeKeys;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.StoreWiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "migrate",
    header = "Bring the store's schema up to this version.",
    description = {
      "",
      "serve does this by itself when it starts; run it on its own to see it happen, or to look"
          + " at the SQL first.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace migrate --db-dsn /var/lib/millrace/millrace.db --dry-run",
      "  millrace migrate --config /etc/millrace.yaml",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class MigrateCommand implements Callable<Integer> {

  private final Console console;
  private final SettingFlags flags;

  @Option(names = "--dry-run", description = "Print the SQL that would run, and change nothing.")
  private boolean dryRun;

  MigrateCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    Configuration configuration = flags.load();
    if (configuration.isDefault(NodeKeys.LOG_LEVEL)) {
      LoggingSetup.quiet();
    } else {
      LoggingSetup.apply(configuration.log(), console.errTerminal());
    }
    if (dryRun) {
      String sql = StoreWiring.pendingSql(configuration.database());
      console.out().println(sql.isEmpty() ? "-- Nothing to do: the schema is current." : sql);
    } else {
      console.out().println(StoreWiring.migrate(configuration.database()));
    }
    return ExitCode.OK;
  }
}
