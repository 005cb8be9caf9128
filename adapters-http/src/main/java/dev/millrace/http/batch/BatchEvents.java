package dev.millrace.http.batch;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.event.FinishedRun;
import dev.millrace.application.event.NewsSource.News;
import dev.millrace.application.event.NewsWatch;
import dev.millrace.application.event.WatchBatch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.event.EventWriter;
import dev.millrace.http.json.Times;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a batch gets on, as server-sent events: its counts whenever they change, and each run
 * that finishes, until all have. The id of an event says up to which run the client has heard, so
 * one that comes back with {@code Last-Event-ID} is told first what it missed.
 */
public final class BatchEvents {
  private final WatchBatch watchBatch;
  private final Answers answers;
  private final EventStreams streams;

  public BatchEvents(WatchBatch watchBatch, Answers answers, EventStreams streams) {
    this.watchBatch = watchBatch;
    this.answers = answers;
    this.streams = streams;
  }

  public List<Route> routes() {
    return List.of(Route.get("/batches/{id}/events", this::stream));
  }

  private void stream(Context request) throws IOException, InterruptedException {
    BatchId id = BatchId.parse(request.pathParam("id"));
    Heard heard = Heard.of(request.header("Last-Event-ID"));
    streams.serve(request, () -> open(id, heard));
  }

  private Watching open(BatchId id, @Nullable Heard heard) {
    NewsWatch<BatchOverview, FinishedRun> watch = watchBatch.watch(id);
    try {
      return new Watching(watch, heard == null ? List.of() : missed(id, heard));
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  private List<FinishedRun> missed(BatchId id, Heard heard) {
    return watchBatch.missed(id, heard.at()).stream()
        .filter(run -> !run.id().equals(heard.id()))
        .toList();
  }

  /** The last run that a client has heard of. */
  private record Heard(Instant at, JobId id) {
    private static final String SEPARATOR = "/";

    static @Nullable Heard of(@Nullable String header) {
      if (header == null || header.isBlank()) {
        return null;
      }
      int separator = header.indexOf(SEPARATOR);
      Optional<Instant> at = Times.parse(header.substring(0, Math.max(0, separator)).strip());
      if (at.isEmpty()) {
        throw new RequestRefused(
            "invalid_last_event_id", "Last-Event-ID must be the id of an event of this stream.");
      }
      return new Heard(at.get(), JobId.parse(header.substring(separator + 1).strip()));
    }

    static String text(FinishedRun run) {
      return Times.text(run.finishedAt()) + SEPARATOR + run.id();
    }
  }

  private final class Watching implements EventStreams.Events {
    private final NewsWatch<BatchOverview, FinishedRun> watch;
    private final Set<JobId> told = new HashSet<>();
    private List<FinishedRun> missed;

    Watching(NewsWatch<BatchOverview, FinishedRun> watch, List<FinishedRun> missed) {
      this.watch = watch;
      this.missed = missed;
    }

    @Override
    public boolean tell(EventWriter out, Duration atMost) throws IOException, InterruptedException {
      for (FinishedRun run : missed) {
        told.add(run.id());
        tell(out, run);
      }
      missed = List.of();
      News<BatchOverview, FinishedRun> news = watch.next(atMost).orElse(null);
      if (news == null) {
        return false;
      }
      for (FinishedRun run : news.items()) {
        if (!told.remove(run.id())) {
          tell(out, run);
        }
      }
      if (news.state() != null) {
        out.event("status", answers.line(BatchModel.of(news.state())));
      }
      return true;
    }

    private void tell(EventWriter out, FinishedRun run) throws IOException {
      out.event("finished", Heard.text(run), answers.line(FinishedRunModel.of(run)));
    }

    @Override
    public boolean hasEnded() {
      return watch.ending() == NewsWatch.Ending.COMPLETE;
    }

    @Override
    public boolean fellBehind() {
      return watch.ending() == NewsWatch.Ending.FELL_BEHIND;
    }

    @Override
    public void close() {
      watch.close();
    }
  }
}
