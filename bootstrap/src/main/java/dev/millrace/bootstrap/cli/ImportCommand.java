package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.DatabaseSettings;
import dev.millrace.bootstrap.configuration.StoreAddress;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.Interruption;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.TransferWiring;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.Start;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    header = "Put an export into an empty store, on any database, and compare them.",
    description = {
      "",
      "A file is read to its end and checked before anything is written; standard input cannot be."
          + " The store is migrated and must be empty. No server starts on one that is not"
          + " complete.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace import millrace.ndjson.gz --db-dsn /srv/millrace/millrace.db",
      "  millrace import millrace.ndjson.gz --db-dsn /srv/millrace/millrace.db --resume",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The store holds what the export holds",
      "1:It does not",
      "2:Wrong usage, or something went wrong",
      "130:Interrupted",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class ImportCommand implements Callable<Integer> {

  private static final String STANDARD = "-";

  private final Console console;
  private final SettingFlags flags;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = STANDARD,
      description = "An export, compressed or not; - or nothing for standard input.")
  private String file = STANDARD;

  @Mixin private TargetOptions target = new TargetOptions();

  ImportCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    Configuration configuration = flags.load();
    LoggingSetup.forCommand(configuration, console.errTerminal());
    StoreAddress.requireOutside("database.driver", configuration.database());
    Start start = target.start();
    try (TransferProgress progress = new TransferProgress(console);
        Interruption interruption = Interruption.meanwhile(this::sayHowToResume)) {
      return new ComparisonPrinter(console)
          .print(imported(configuration.database(), start, progress));
    }
  }

  private Comparison imported(DatabaseSettings store, Start start, TransferProgress progress) {
    return file.equals(STANDARD)
        ? TransferWiring.load(System.in, store, start, progress)
        : TransferWiring.load(Path.of(file), store, start, progress);
  }

  private void sayHowToResume() {
    console
        .err()
        .println(
            "\n"
                + "millrace: interrupted; what was imported is kept: the same command with --resume"
                + " goes on, with --replace it starts over");
  }
}
