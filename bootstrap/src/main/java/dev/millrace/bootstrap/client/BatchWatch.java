package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Answer;
import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.client.connection.EventReader.Event;
import dev.millrace.bootstrap.console.Interruption;
import dev.millrace.bootstrap.console.ProgressLine;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Prints the runs of a batch as they finish. */
final class BatchWatch implements AutoCloseable {

  private static final TableView FINISHED =
      new TableView(
          java.util.List.of("id", "domain", "status", "worst_level", "grade", "finished_at"));

  private final Session session;
  private final PatienceOptions patience;
  private final ProgressLine line;
  private final Interruption interruption;
  private final Rows rows;
  private JsonNode latest = MissingNode.getInstance();

  BatchWatch(Session session, PatienceOptions patience) {
    this.session = session;
    this.patience = patience;
    this.rows = session.rows(FINISHED);
    this.line = session.console().progressLine();
    this.interruption = Interruption.meanwhile(line::close);
  }

  /**
   * Watches to the end.
   *
   * @return the exit code
   */
  int follow(String id) throws InterruptedException {
    new Watching(session, patience.pace(), line)
        .follow("batch " + id, () -> Call.get("batches", id, "events"), this::isLast);
    line.close();
    if (!session.json()) {
      session.tell(Waiting.words(latest));
    }
    try (Waiting waiting = new Waiting(session, patience)) {
      return waiting.codeOfBatch(latest, id);
    }
  }

  private boolean isLast(Event event) {
    Answer data = new Answer(200, event.data(), Optional.empty());
    switch (event.name()) {
      case "status" -> {
        latest = data.json();
        if (session.json()) {
          session.console().out().println(event.data());
        }
        line.show(Waiting.words(latest));
      }
      case "finished" -> line.above(() -> rows.add(data));
      default -> {
        // Told to leave, as one that reads too slowly is: it comes back.
      }
    }
    return latest.path("finished_at").isString() && event.name().equals("status")
        || session.console().out().checkError();
  }

  @Override
  public void close() {
    interruption.close();
    line.close();
  }
}
