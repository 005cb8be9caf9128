package dev.millrace.http.job;

import dev.millrace.application.event.JobNews;
import dev.millrace.application.event.JobWatch;
import dev.millrace.application.event.WatchJob;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.event.EventStreams;
import dev.millrace.http.event.EventWriter;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import dev.millrace.http.request.WantedLocale;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells how a job gets on, as server-sent events (HTML Living Standard, section 9.2): its status,
 * its progress and each entry, until it has finished. The id of an event is the number of the last
 * entry that was sent, so a client that comes back with {@code Last-Event-ID} misses none and gets
 * none twice.
 */
public final class JobEvents {
  private final WatchJob watchJob;
  private final WantedLocale locale;
  private final Answers answers;
  private final EventStreams streams;

  public JobEvents(WatchJob watchJob, WantedLocale locale, Answers answers, EventStreams streams) {
    this.watchJob = watchJob;
    this.locale = locale;
    this.answers = answers;
    this.streams = streams;
  }

  public List<Route> routes() {
    return List.of(Route.get("/jobs/{id}/events", this::stream, WantedLocale.PARAMETER));
  }

  private void stream(Context request) throws IOException, InterruptedException {
    JobId id = JobId.parse(request.pathParam("id"));
    int lastEntry = lastEntry(request);
    Locale wanted = locale.of(request);
    streams.serve(request, () -> new Watching(watchJob.watch(id, lastEntry, wanted)));
  }

  private final class Watching implements EventStreams.Events {
    private final JobWatch watch;

    Watching(JobWatch watch) {
      this.watch = watch;
    }

    @Override
    public boolean tell(EventWriter out, Duration atMost) throws IOException, InterruptedException {
      Optional<JobNews> news = watch.next(atMost);
      if (news.isPresent()) {
        JobEvents.this.tell(out, news.get());
      }
      return news.isPresent();
    }

    @Override
    public boolean hasEnded() {
      return watch.hasEnded();
    }

    @Override
    public void close() {
      watch.close();
    }
  }

  private void tell(EventWriter events, JobNews news) throws IOException {
    switch (news) {
      case JobNews.Status status -> events.event("status", answers.line(JobModel.of(status.job())));
      case JobNews.Progress progress ->
          events.event("progress", answers.line(new ProgressModel(progress.percent())));
      case JobNews.Found found ->
          events.event(
              "entry", Integer.toString(found.number()), answers.line(FoundModel.of(found)));
    }
  }

  private static int lastEntry(Context request) {
    String text = request.header("Last-Event-ID");
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= Run.MAX_ENTRIES) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that says what the header holds.
    }
    throw new RequestRefused(
        "invalid_last_event_id", "Last-Event-ID must be the number of an entry, 0 for none.");
  }
}
