package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.client.connection.EventReader.Event;
import dev.millrace.bootstrap.console.Interruption;
import dev.millrace.bootstrap.console.Paint;
import dev.millrace.bootstrap.console.PlainText;
import dev.millrace.bootstrap.console.ProgressLine;
import dev.millrace.bootstrap.console.TextTable;
import dev.millrace.domain.entry.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prints what a job finds as it finds it. */
final class JobWatch implements AutoCloseable {

  private final Session session;
  private final PatienceOptions patience;
  private final ResultView view;
  private final ProgressLine line;
  private final Interruption interruption;
  private final TextTable table = new TextTable();
  private String domain = "";

  JobWatch(Session session, PatienceOptions patience, Level level) {
    this.session = session;
    this.patience = patience;
    this.view = new ResultView(level);
    this.line = session.console().progressLine();
    this.interruption = Interruption.meanwhile(line::close);
  }

  /**
   * Watches to the end.
   *
   * @return the exit code
   */
  int follow(String id, @Nullable String locale) throws InterruptedException {
    new Watching(session, patience.pace(), line)
        .follow(
            "job " + id, () -> Call.get("jobs", id, "events").with("locale", locale), this::isLast);
    line.close();
    try (Waiting waiting = new Waiting(session, patience)) {
      return waiting.codeOfJob(id);
    }
  }

  private boolean isLast(Event event) {
    JsonNode data = new Answer(200, event.data(), Optional.empty()).json();
    boolean last = event.name().equals("status") && Waiting.isOver(data);
    if (session.json()) {
      session.console().out().println(event.data());
      return last || session.console().out().checkError();
    }
    switch (event.name()) {
      case "status" -> status(data, last);
      case "progress" -> line.show(words(data.path("progress").asInt(0)));
      case "entry" -> entry(data);
      default -> {
        // A kind of event that a newer server has.
      }
    }
    return last || session.console().out().checkError();
  }

  private String words(int progress) {
    return "%s %d%%  %s".formatted(ProgressLine.bar(progress, 100), progress, domain);
  }

  private void status(JsonNode job, boolean last) {
    domain = PlainText.of(job.path("domain").asString(""));
    line.show(words(job.path("progress").asInt(0)));
    if (last) {
      Paint paint = session.console().paint();
      String status = paint.status(job.path("status").asString(""));
      String why =
          job.path("error").isString() ? ": " + PlainText.of(job.path("error").asString()) : "";
      line.above(() -> session.console().out().println(paint.bold(domain) + " " + status + why));
    }
  }

  private void entry(JsonNode entry) {
    if (view.isGraveEnough(entry)) {
      table.row(ResultView.row(entry, session.console().paint()));
      line.above(() -> table.drain().forEach(session.console().out()::println));
    }
  }

  @Override
  public void close() {
    interruption.close();
    line.close();
  }
}
