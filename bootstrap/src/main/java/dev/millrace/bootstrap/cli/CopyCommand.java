package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.configuration.StoreAddress;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.Interruption;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.TransferWiring;
import dev.millrace.persistence.sql.transfer.Comparison;
import dev.millrace.persistence.sql.transfer.Start;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "copy",
    header = "Copy all that a store holds into another one, on any database, and compare them.",
    description = {
      "",
      "Stop the servers on both first. The target is migrated and must be empty; whatever happens"
          + " on the way, --resume goes on where it stopped. No server starts on a target that is"
          + " not complete.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace copy --from millrace.db --to postgres://millrace@db.example/millrace",
      "  millrace copy --from millrace.db --to postgres://millrace@db.example/millrace --resume",
      "  millrace copy --from millrace.db --to other.db --verify-only",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Both hold the same",
      "1:They do not hold the same",
      "2:Wrong usage, or something went wrong",
      "130:Interrupted",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class CopyCommand implements Callable<Integer> {

  private static final String FROM = "--from";
  private static final String TO = "--to";

  private final Console console;
  private final SettingFlags flags;

  @Option(
      names = FROM,
      paramLabel = "DSN",
      required = true,
      description = "The store to read, written as for database.dsn. It is not changed.")
  private String from = "";

  @Option(
      names = TO,
      paramLabel = "DSN",
      required = true,
      description = "The store to write, written as for database.dsn.")
  private String to = "";

  @Mixin private TargetOptions target = new TargetOptions();

  @Option(names = "--verify-only", description = "Only compare the two; change neither.")
  private boolean verifyOnly;

  @Option(
      names = "--allow-live",
      description =
          "Copy what the source holds at the start, though servers go on with it: what they do"
              + " later is not in the copy, and jobs that wait may run on both.")
  private boolean allowLive;

  CopyCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    LoggingSetup.forCommand(flags.load(), console.errTerminal());
    Start start = target.start();
    TransferWiring.Ends ends =
        new TransferWiring.Ends(StoreAddress.parse(FROM, from), StoreAddress.parse(TO, to));
    return new ComparisonPrinter(console).print(verifyOnly ? compared(ends) : copied(ends, start));
  }

  private Comparison compared(TransferWiring.Ends ends) {
    try (TransferProgress progress = new TransferProgress(console)) {
      return TransferWiring.compare(ends, allowLive, progress);
    }
  }

  private Comparison copied(TransferWiring.Ends ends, Start start) {
    try (TransferProgress progress = new TransferProgress(console);
        Interruption interruption = Interruption.meanwhile(this::sayHowToResume)) {
      return TransferWiring.copy(ends, start, allowLive, progress);
    }
  }

  private void sayHowToResume() {
    console
        .err()
        .println(
            "\nmillrace: interrupted; what was copied is kept: the same command with --resume goes"
                + " on, with --replace it starts over");
  }
}
