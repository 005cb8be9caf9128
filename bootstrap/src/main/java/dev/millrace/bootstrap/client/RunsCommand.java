package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.domain.entry.Level;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    header = "List the finished runs of a server and what they found.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace runs list --grade F --finished-after 2026-01-01T00:00:00Z",
      "  millrace runs result 0190163d-8694-739b-aea5-966c26f8ad91 --level INFO",
    })
final class RunsCommand {

  private static final String ID = "RUN";
  private static final String ITS_ID = "Its id, which is also that of its job.";

  private final ServerOptions server;

  RunsCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      header = "List runs, the latest finished first.")
  int list(
      @Option(names = "--domain", paramLabel = "NAME", description = "Of this domain.")
          @Nullable String domain,
      @Option(names = "--tag", paramLabel = "TAG", description = "Of domains with this tag.")
          @Nullable String tag,
      @Option(names = "--batch", paramLabel = "BATCH", description = "Of this batch.")
          @Nullable String batch,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "succeeded, failed, canceled, expired, or several with commas.")
          @Nullable String status,
      @Option(names = "--level", paramLabel = "LEVEL", description = "Whose worst level is this.")
          @Nullable Level level,
      @Option(names = "--grade", paramLabel = "GRADE", description = "With this grade: A+ to F.")
          @Nullable String grade,
      @Mixin FinishedOptions finished,
      @Mixin PageOptions pages)
      throws InterruptedException {
    try (Session session = server.open()) {
      Call call =
          Call.get("runs")
              .with("domain", domain)
              .with("tag", tag)
              .with("batch", batch)
              .with("status", status)
              .with("level", level)
              .with("grade", grade);
      return session.list(finished.addTo(call), pages, TableView.RUNS);
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true, header = "Show a run.")
  int show(@Parameters(paramLabel = ID, description = ITS_ID) String id)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("runs", id), DetailView.RUN);
    }
  }

  @Command(name = "result", mixinStandardHelpOptions = true, header = "Show what a run found.")
  int result(
      @Parameters(paramLabel = ID, description = ITS_ID) String id, @Mixin ResultOptions options)
      throws InterruptedException {
    try (Session session = server.open()) {
      return options.show(session, Call.get("runs", id, "result"));
    }
  }
}
