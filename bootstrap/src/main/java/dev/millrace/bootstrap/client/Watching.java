package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.bootstrap.client.connection.EventReader;
import dev.millrace.bootstrap.client.connection.EventReader.Event;
import dev.millrace.bootstrap.client.connection.Feed;
import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ProgressLine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Listens to the events of something until its last one. A connection that breaks is made anew, and
 * what was missed meanwhile comes first then.
 */
final class Watching {

  /** A server breaks the silence every 15 s. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private final Session session;
  private final Pace pace;
  private final ProgressLine line;
  private String lastId = "";

  Watching(Session session, Pace pace, ProgressLine line) {
    this.session = session;
    this.pace = pace;
    this.line = line;
  }

  /**
   * Listens until the end.
   *
   * @param what is watched, for messages
   * @param call makes the call anew
   * @param isLast hears each event and says whether it was the last one
   */
  void follow(String what, Supplier<Call> call, Predicate<Event> isLast)
      throws InterruptedException {
    while (!heardLast(call.get(), isLast)) {
      line.show("the server is away; trying again");
      pace.pause(what);
    }
  }

  private boolean heardLast(Call call, Predicate<Event> isLast) throws InterruptedException {
    call.header("Last-Event-ID", lastId.isEmpty() ? null : lastId);
    try (Feed<String> lines = session.connection().lines(call)) {
      EventReader events = new EventReader(lines);
      Supplier<Duration> patience = () -> pace.left(LONGEST_SILENCE);
      for (Optional<Event> event = events.next(patience);
          event.isPresent();
          event = events.next(patience)) {
        pace.heard();
        lastId = event.get().id().isEmpty() ? lastId : event.get().id();
        if (isLast.test(event.get())) {
          return true;
        }
      }
    } catch (CannotRun problem) {
      pace.missed(problem);
    }
    return false;
  }
}
