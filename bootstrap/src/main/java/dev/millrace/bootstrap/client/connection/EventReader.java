package dev.millrace.bootstrap.client.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads server-sent events (HTML Standard, section 9.2) off a feed of lines. */
public final class EventReader {

  private final Feed<String> lines;

  /**
   * An event.
   *
   * @param name what kind of event it is
   * @param id empty if it has none
   * @param data JSON
   */
  public record Event(String name, String id, String data) {}

  public EventReader(Feed<String> lines) {
    this.lines = lines;
  }

  /**
   * The next event.
   *
   * @param patience how long the server may be silent now; a comment breaks the silence
   * @return empty at the end of the feed
   */
  public Optional<Event> next(Supplier<Duration> patience) throws InterruptedException {
    String name = "";
    String id = "";
    StringBuilder data = new StringBuilder();
    for (Optional<String> line = lines.next(patience.get());
        line.isPresent();
        line = lines.next(patience.get())) {
      String text = line.get();
      if (text.isEmpty()) {
        if (!data.isEmpty()) {
          return Optional.of(new Event(name, id, data.toString()));
        }
        name = "";
        id = "";
      }
      String value = text.substring(text.indexOf(':') + 1).stripLeading();
      if (text.startsWith("event:")) {
        name = value;
      } else if (text.startsWith("id:")) {
        id = value;
      } else if (text.startsWith("data:")) {
        data.append(value);
      }
    }
    return Optional.empty();
  }
}
