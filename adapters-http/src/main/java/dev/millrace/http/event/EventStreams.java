package dev.millrace.http.event;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.request.ClientAddresses;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Sends server-sent events (HTML Living Standard, section 9.2) until there are no more, the client
 * is gone or too slow, or the server stops. A stream keeps nothing but its place in what all its
 * watchers share, so its memory does not depend on how fast its client reads.
 */
public final class EventStreams {
  /** How soon a stream notices that the server stops; shorter than the patience of Jetty then. */
  private static final Duration STEP = Duration.ofMillis(500);

  private final WatcherPlaces places;
  private final Duration heartbeat;
  private final BooleanSupplier closing;
  private final Telemetry telemetry;

  /**
   * @param limits how many streams there may be
   * @param heartbeat how long there may be silence
   * @param closing whether the server stops: all streams are ended then
   */
  public EventStreams(
      Limits limits, Duration heartbeat, BooleanSupplier closing, Telemetry telemetry) {
    this.places = new WatcherPlaces(limits.perAddress(), limits.inAll());
    this.heartbeat = heartbeat;
    this.closing = closing;
    this.telemetry = telemetry;
  }

  /**
   * How many streams there may be at once.
   *
   * @param perAddress for one client address, at least 1
   * @param inAll at least 1
   */
  public record Limits(int perAddress, int inAll) {
    /** 100 for one address, 2,000 in all. */
    public static final Limits DEFAULT = new Limits(100, 2_000);

    public Limits {
      if (perAddress < 1 || inAll < 1) {
        throw new IllegalArgumentException("At least one stream must be allowed.");
      }
    }
  }

  /** What a stream tells. */
  public interface Events extends AutoCloseable {
    /**
     * Waits for something to tell, and tells it.
     *
     * @return false if there was nothing in this time
     */
    boolean tell(EventWriter out, Duration atMost) throws IOException, InterruptedException;

    /** Whether all has been told. */
    boolean hasEnded();

    /** Whether the client has read so slowly that what comes next is gone. */
    default boolean fellBehind() {
      return false;
    }

    @Override
    void close();
  }

  /** Begins to watch; may refuse to. */
  public interface Opening {
    Events open();
  }

  /** Answers a request with events. */
  public void serve(Context request, Opening opening) throws IOException, InterruptedException {
    try (WatcherPlaces.Place place =
            places.take(ClientAddresses.network(ClientAddresses.of(request)));
        Events events = opening.open()) {
      HttpServletResponse response = request.res();
      response.setStatus(HttpServletResponse.SC_OK);
      response.setContentType("text/event-stream");
      response.setCharacterEncoding("UTF-8");
      request.header("X-Accel-Buffering", "no");
      if (!request.method().equals(HandlerType.HEAD)) {
        send(events, new EventWriter(response.getOutputStream()));
      }
    } catch (IOException e) {
      telemetry.watcherDropped(e.getCause() instanceof TimeoutException ? "too_slow" : "gone");
      throw e;
    }
  }

  private void send(Events events, EventWriter out) throws IOException, InterruptedException {
    out.begin();
    long heardAt = System.nanoTime();
    while (!events.hasEnded() && !closing.getAsBoolean()) {
      if (events.tell(out, STEP)) {
        heardAt = System.nanoTime();
      } else if (System.nanoTime() - heardAt >= heartbeat.toNanos()) {
        out.heartbeat();
        heardAt = System.nanoTime();
      }
      if (events.fellBehind()) {
        telemetry.watcherDropped("too_slow");
        out.event("dropped", "{\"reason\":\"too_slow\"}");
        return;
      }
    }
  }
}
