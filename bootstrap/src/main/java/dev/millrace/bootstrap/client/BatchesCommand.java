package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "batches",
    mixinStandardHelpOptions = true,
    header = "Submit batches of zones to a server, watch and change them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace batches submit --file zones.txt --description 'Weekly sweep' --wait",
      "  zcat zones.gz | millrace batches submit --file - --output json",
      "  millrace batches list --state incomplete",
    })
final class BatchesCommand {

  private static final String ID = "BATCH";
  private static final String ITS_ID = "Its id.";
  private static final JsonMapper JSON = new JsonMapper();

  private final ServerOptions server;

  BatchesCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(
      name = "submit",
      mixinStandardHelpOptions = true,
      header = "Test many zones: those of a file, or those with a tag.",
      description = {
        "",
        "A file has one name on each line; blank lines and lines that start with # are passed over."
            + " It is sent as it is read, so it may have millions of lines. A batch that breaks off"
            + " goes on where it was when it is sent again with the same key.",
      },
      footer = {
        "",
        "Examples:",
        "  millrace batches submit --file zones.txt.gz --profile strict",
        "  millrace batches submit --from-tag tld --wait --timeout 2h",
        "  millrace batches submit --file - --idempotency-key sweep-7 < zones.txt",
      })
  int submit(
      @Mixin BatchSource source,
      @Mixin SubmitOptions options,
      @Option(names = "--description", paramLabel = "TEXT", description = "What the batch is for.")
          @Nullable String description,
      @Option(names = "--wait", description = "Wait until all of it has finished.") boolean wait,
      @Mixin PatienceOptions patience)
      throws InterruptedException {
    try (Session session = server.open()) {
      Answer answer = source.submit(session, options, description);
      return wait ? wait(session, answer, patience) : print(session, answer);
    }
  }

  private static int print(Session session, Answer answer) {
    session.print(answer, DetailView.SUBMITTED);
    return ExitCode.OK;
  }

  private static int wait(Session session, Answer submitted, PatienceOptions patience)
      throws InterruptedException {
    try (Waiting waiting = new Waiting(session, patience)) {
      return waiting.forBatch(submitted.json().path("batch_id").asString());
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      header = "List batches, the newest first.")
  int list(
      @Option(names = "--tag", paramLabel = "TAG", description = "Made from this tag.")
          @Nullable String tag,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "expanding, complete or incomplete.")
          @Nullable String state,
      @Mixin CreatedOptions created,
      @Mixin PageOptions pages)
      throws InterruptedException {
    try (Session session = server.open()) {
      Call call = Call.get("batches").with("tag", tag).with("state", state);
      return session.list(created.addTo(call), pages, TableView.BATCHES);
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      header = "Show a batch and its newest jobs.")
  int show(
      @Parameters(paramLabel = ID, description = ITS_ID) String id,
      @Option(
              names = "--jobs",
              paramLabel = "N",
              defaultValue = "20",
              description = "Show so many jobs, up to 500. Default: 20.")
          int jobs)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("batches", id).with("items_limit", jobs), DetailView.BATCH);
    }
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      header = "Cancel the jobs of a batch that have not started.")
  int cancel(@Parameters(paramLabel = ID, description = ITS_ID) String id)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.post("batches", id, "cancel"), DetailView.ALL);
    }
  }

  @Command(
      name = "rerun",
      mixinStandardHelpOptions = true,
      header = "Test the domains of a batch again that failed, in a new batch.",
      footer = {
        "",
        "Example:",
        "  millrace batches rerun 0190163d-8694-739b-aea5-966c26f8ad91 --status failed,expired",
      })
  int rerun(
      @Parameters(paramLabel = ID, description = ITS_ID) String id,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              split = ",",
              description =
                  "Those whose runs ended so: succeeded, failed, canceled, expired. Default:"
                      + " failed.")
          @Nullable List<String> statuses,
      @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
          @Nullable String description,
      @Option(names = "--wait", description = "Wait until all of it has finished.") boolean wait,
      @Mixin PatienceOptions patience)
      throws InterruptedException {
    try (Session session = server.open()) {
      ObjectNode body = JSON.createObjectNode();
      if (statuses != null) {
        statuses.forEach(body.withArray("statuses")::add);
      }
      if (description != null) {
        body.put("description", description);
      }
      Answer answer =
          session
              .connection()
              .call(Call.post("batches", id, "rerun").json(body).within(BatchSource.LONGEST));
      return wait ? wait(session, answer, patience) : print(session, answer);
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      header = "Delete a batch with its jobs, runs and entries.",
      description = {"", "Says first what would go, and asks; scripts say --yes."})
  int delete(
      @Parameters(paramLabel = ID, description = ITS_ID) String id,
      @Option(names = "--preview", description = "Only say what would go.") boolean preview,
      @Option(
              names = {"-y", "--yes"},
              description = "Do not ask.")
          boolean yes)
      throws InterruptedException {
    try (Session session = server.open()) {
      if (!yes || preview) {
        session.show(Call.get("batches", id, "delete-preview"), DetailView.ALL);
      }
      if (preview) {
        return ExitCode.OK;
      }
      Confirmation.of("batch " + id).orRefuse(session.console(), yes);
      return session.show(Call.delete("batches", id), View.words("Deleted batch " + id));
    }
  }

  @Command(
      name = "watch",
      mixinStandardHelpOptions = true,
      header = "Watch a batch until all of it has finished: each run, and how far it is.",
      description = {"", "As JSON, each event is on a line: the batch, or a run that finished."})
  int watch(
      @Parameters(paramLabel = ID, description = ITS_ID) String id, @Mixin PatienceOptions patience)
      throws InterruptedException {
    try (Session session = server.open();
        BatchWatch watch = new BatchWatch(session, patience)) {
      return watch.follow(id);
    }
  }
}
