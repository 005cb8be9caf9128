package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.console.ExitCode;
import dev.millrace.domain.entry.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    header = "Submit jobs to a server, watch and change them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  millrace jobs submit example.org --wait --fail-on ERROR",
      "  millrace jobs list --status queued,running --all",
      "  millrace jobs result 0190163d-8694-739b-aea5-966c26f8ad91 --locale sv",
    })
final class JobsCommand {

  private static final String ID = "JOB";

  private final ServerOptions server;

  JobsCommand(ServerOptions server) {
    this.server = server;
  }

  @Command(
      name = "submit",
      mixinStandardHelpOptions = true,
      header = "Test zones: a job for each.",
      footer = {
        "",
        "Examples:",
        "  millrace jobs submit example.org example.net",
        "  millrace jobs submit example.org --test dnssec --wait --timeout 5m",
        "  millrace jobs submit example.org --ns ns1.example.net/192.0.2.1 --ns ns2.example.net",
        "Many zones: millrace batches submit.",
      })
  int submit(
      @Parameters(arity = "1..*", paramLabel = "DOMAIN", description = "Zones to test.")
          List<String> domains,
      @Mixin SubmitOptions options,
      @Mixin JobOptions job,
      @Option(names = "--wait", description = "Wait until they have finished and print their runs.")
          boolean wait,
      @Mixin PatienceOptions patience)
      throws InterruptedException {
    try (Session session = server.open()) {
      ObjectNode body = options.body(session);
      job.addTo(body);
      Rows rows = session.rows(TableView.JOBS);
      List<String> ids = new ArrayList<>();
      for (String domain : domains) {
        Answer answer = session.connection().call(job.call(body.put("domain", domain), domains));
        ids.add(answer.json().path("id").asString());
        if (!wait) {
          rows.add(answer);
        }
      }
      return wait ? wait(session, ids, patience) : ExitCode.OK;
    }
  }

  private static int wait(Session session, List<String> ids, PatienceOptions patience)
      throws InterruptedException {
    try (Waiting waiting = new Waiting(session, patience)) {
      return waiting.forJobs(ids);
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, header = "List jobs, the newest first.")
  int list(
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description =
                  "scheduled, queued, paused, running, succeeded, failed, canceled, expired, or"
                      + " several with commas.")
          @Nullable String status,
      @Option(names = "--domain", paramLabel = "NAME", description = "Of this domain.")
          @Nullable String domain,
      @Option(names = "--batch", paramLabel = "BATCH", description = "Of this batch.")
          @Nullable String batch,
      @Option(names = "--kind", paramLabel = "KIND", description = "Of this kind.")
          @Nullable String kind,
      @Option(
              names = "--severity",
              paramLabel = "SEVERITY",
              description = "warnings_plus or errors_only: finished ones with such findings.")
          @Nullable String severity,
      @Mixin CreatedOptions created,
      @Mixin PageOptions pages)
      throws InterruptedException {
    try (Session session = server.open()) {
      Call call =
          Call.get("jobs")
              .with("status", status)
              .with("domain", domain)
              .with("batch_id", batch)
              .with("kind", kind)
              .with("severity", severity);
      return session.list(created.addTo(call), pages, TableView.JOBS);
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true, header = "Show a job.")
  int show(@Parameters(paramLabel = ID, description = "Its id.") String id)
      throws InterruptedException {
    try (Session session = server.open()) {
      return session.show(Call.get("jobs", id), DetailView.ALL);
    }
  }

  @Command(
      name = "result",
      mixinStandardHelpOptions = true,
      header = "Show what a finished job found.")
  int result(
      @Parameters(paramLabel = ID, description = "Its id.") String id, @Mixin ResultOptions options)
      throws InterruptedException {
    try (Session session = server.open()) {
      return options.show(session, Call.get("jobs", id, "result"));
    }
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      header = "Cancel jobs that wait or run.")
  int cancel(@Parameters(arity = "1..*", paramLabel = ID, description = "Ids.") List<String> ids)
      throws InterruptedException {
    return each(ids, "cancel");
  }

  @Command(
      name = "hold",
      mixinStandardHelpOptions = true,
      header = "Hold waiting jobs back; they keep their places.")
  int hold(@Parameters(arity = "1..*", paramLabel = ID, description = "Ids.") List<String> ids)
      throws InterruptedException {
    return each(ids, "hold");
  }

  @Command(name = "unhold", mixinStandardHelpOptions = true, header = "Let held jobs go on.")
  int unhold(@Parameters(arity = "1..*", paramLabel = ID, description = "Ids.") List<String> ids)
      throws InterruptedException {
    return each(ids, "unhold");
  }

  private int each(List<String> ids, String what) throws InterruptedException {
    try (Session session = server.open()) {
      Rows rows = session.rows(TableView.JOBS);
      for (String id : ids) {
        rows.add(session.connection().call(Call.post("jobs", id, what)));
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "watch",
      mixinStandardHelpOptions = true,
      header = "Watch a job until it has finished: how far it is and what it finds.",
      description = {
        "",
        "As JSON, each event is on a line: the job when it has changed, its progress, or an entry.",
      })
  int watch(
      @Parameters(paramLabel = ID, description = "Its id.") String id,
      @Option(
              names = "--locale",
              paramLabel = "LANGUAGE",
              description = "The language of the messages: en, sv, fr, de or es.")
          @Nullable String locale,
      @Option(
              names = "--level",
              paramLabel = "LEVEL",
              defaultValue = "NOTICE",
              description = "Show entries of this level or worse. Default: NOTICE.")
          Level level,
      @Mixin PatienceOptions patience)
      throws InterruptedException {
    try (Session session = server.open();
        JobWatch watch = new JobWatch(session, patience, level)) {
      return watch.follow(id, locale);
    }
  }
}
