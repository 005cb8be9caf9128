package dev.millrace.http.queue;

import dev.millrace.application.event.NewsSource.News;
import dev.millrace.application.event.NewsWatch;
import dev.millrace.application.event.WatchQueue;
import dev.millrace.application.event.WatchQueue.State;
import dev.millrace.application.queue.DescribeQueue.QueueState;
import dev.millrace.application.time.Clock;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.event.EventWriter;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the queue stands, as server-sent events: whenever it is paused or let go on, and
 * whenever its depth changes. The id of an event stands for what it says, so a client that comes
 * back with {@code Last-Event-ID} is not told again what has not changed.
 */
public final class QueueEvents {
  private final WatchQueue watchQueue;
  private final Clock clock;
  private final Answers answers;
  private final EventStreams streams;

  public QueueEvents(WatchQueue watchQueue, Clock clock, Answers answers, EventStreams streams) {
    this.watchQueue = watchQueue;
    this.clock = clock;
    this.answers = answers;
    this.streams = streams;
  }

  public List<Route> routes() {
    return List.of(Route.get("/queue/events", this::stream));
  }

  private void stream(Context request) throws IOException, InterruptedException {
    String heard = request.header("Last-Event-ID");
    streams.serve(request, () -> new Watching(watchQueue.watch(), heard));
  }

  private final class Watching implements EventStreams.Events {
    private final NewsWatch<State, Void> watch;
    private @Nullable String heard;

    Watching(NewsWatch<State, Void> watch, @Nullable String heard) {
      this.watch = watch;
      this.heard = heard;
    }

    @Override
    public boolean tell(EventWriter out, Duration atMost) throws IOException, InterruptedException {
      State state = watch.next(atMost).map(News::state).orElse(null);
      if (state == null) {
        return false;
      }
      QueueState shown = new QueueState(state.paused(), state.depth(), List.of());
      String id = idOf(shown);
      if (id.equals(heard)) {
        return false;
      }
      heard = id;
      out.event("queue", id, answers.line(QueueModel.of(shown, clock.now())));
      return true;
    }

    /** The same on all nodes and at any time, so it goes without the age of the oldest job. */
    private String idOf(QueueState shown) {
      return Integer.toHexString(answers.line(QueueModel.of(shown, Instant.EPOCH)).hashCode());
    }

    @Override
    public boolean hasEnded() {
      return watch.ending() == NewsWatch.Ending.COMPLETE;
    }

    @Override
    public void close() {
      watch.close();
    }
  }
}
