package dev.millrace.bootstrap.cli;

import dev.millrace.bootstrap.clock.SystemClock;
import dev.millrace.bootstrap.configuration.Configuration;
import dev.millrace.bootstrap.configuration.StoreAddress;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.Console;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.bootstrap.console.Interruption;
import dev.millrace.bootstrap.logging.LoggingSetup;
import dev.millrace.bootstrap.wiring.TransferWiring;
import dev.millrace.persistence.sql.transfer.TableSum;
import dev.millrace.persistence.sql.transfer.file.Export;
import dev.millrace.persistence.sql.transfer.file.ExportLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    header =
        "Write all that the store holds as lines of JSON: a backup that any database can take.",
    description = {
      "",
      "The server may go on meanwhile: the export holds what the store held when it began. A file"
          + " gets its name once it is complete.",
    },
    footer = {
      "",
      "Examples:",
      "  millrace export --output millrace.ndjson.gz",
      "  millrace export --config /etc/millrace.yaml | zstd > millrace.ndjson.zst",
    },
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class)
final class ExportCommand implements Callable<Integer> {

  private static final String STANDARD = "-";

  private final Console console;
  private final SettingFlags flags;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; - or nothing for standard output.")
  private @Nullable String output;

  @Option(names = "--gzip", description = "Compress; so does a FILE that ends in .gz.")
  private boolean gzip;

  @Option(names = "--overwrite", description = "Replace FILE if there is one.")
  private boolean overwrite;

  ExportCommand(Console console, SettingFlags flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() {
    Configuration configuration = flags.load();
    LoggingSetup.forCommand(configuration, console.errTerminal());
    StoreAddress.requireOutside("database.driver", configuration.database());
    if (output == null && console.outTerminal()) {
      throw new CannotRun(
          "This would fill the terminal; name a file with --output, or - to do so.");
    }
    List<TableSum> sums =
        output == null || output.equals(STANDARD)
            ? exported(configuration, gzip, export -> export.to(console.out()))
            : toFile(configuration, Path.of(output));
    if (console.out().checkError()) {
      throw new CannotRun("The export could not be written to standard output.");
    }
    long rows = sums.stream().mapToLong(TableSum::rows).sum();
    console.err().println("Exported " + rows + " rows.");
    return ExitCode.OK;
  }

  private List<TableSum> toFile(Configuration configuration, Path file) {
    boolean compressed = gzip || file.toString().endsWith(".gz");
    try (Interruption interruption = Interruption.meanwhile(() -> remove(Export.partOf(file)))) {
      return exported(configuration, compressed, export -> export.toFile(file, overwrite));
    }
  }

  private List<TableSum> exported(
      Configuration configuration, boolean compressed, Function<Export, List<TableSum>> write) {
    ExportLabel label = new ExportLabel(BuildInfo.load().version(), new SystemClock().now());
    try (TransferProgress progress = new TransferProgress(console)) {
      return TransferWiring.export(configuration.database(), label, compressed, progress, write);
    }
  }

  private void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      console.err().println("millrace: interrupted; remove " + part);
    }
  }
}
