package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.client.connection.Feed;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "entries",
    mixinStandardHelpOptions = true,
    header = "List what the runs of a server found, entry by entry.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace entries list --level ERROR --latest",
      "  millrace entries list --tag tld --csv > entries.csv",
    })
final class EntriesCommand {

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final ServerOptions server;

  EntriesCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, header = "List entries, run after run.")
  int list(
      @Option(names = "--run", paramLabel = "RUN", description = "Of this run.")
          @Nullable String run,
      @Option(names = "--domain", paramLabel = "DOMAIN", description = "Of this domain.")
          @Nullable String domain,
      @Option(names = "--tag", paramLabel = "TAG", description = "Of domains with this tag.")
          @Nullable String tag,
      @Option(names = "--batch", paramLabel = "BATCH", description = "Of this batch.")
          @Nullable String batch,
      @Option(names = "--module", paramLabel = "MODULE", description = "Of this module.")
          @Nullable String module,
      @Option(names = "--testcase", paramLabel = "CASE", description = "Of this test case.")
          @Nullable String testcase,
      @Option(names = "--entry-tag", paramLabel = "TAG", description = "With this tag of a test.")
          @Nullable String entryTag,
      @Option(names = "--level", paramLabel = "LEVEL", description = "Of this level.")
          @Nullable Level level,
      @Option(names = "--latest", description = "Only of each domain's latest run.") boolean latest,
      @Option(
              names = "--csv",
              description =
                  "Print all of them as CSV, whatever --output says; --limit gives so many, up to"
                      + " 500.")
          boolean csv,
      @Mixin PageOptions pages)
      throws InterruptedException {
    try (Session session = server.open()) {
      Call call =
          Call.get("entries")
              .with("run", run)
              .with("domain", domain)
              .with("tag", tag)
              .with("batch", batch)
              .with("module", module)
              .with("testcase", testcase)
              .with("entry_tag", entryTag)
              .with("level", level)
              .with("latest", latest ? true : null);
      return csv ? csv(session, call, pages) : session.list(call, pages, TableView.ENTRIES);
    }
  }

  private static int csv(Session session, Call call, PageOptions pages)
      throws InterruptedException {
    call.with("format", "csv").with("limit", pages.bound());
    try (Feed<byte[]> rows = session.connection().bytes(call)) {
      for (Optional<byte[]> piece = rows.next(LONGEST_SILENCE);
          piece.isPresent() && !session.console().out().checkError();
          piece = rows.next(LONGEST_SILENCE)) {
        session.console().out().writeBytes(piece.get());
      }
    }
    session.console().out().flush();
    return ExitCode.OK;
  }
}
