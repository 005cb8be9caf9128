package dev.millrace.http.job;

import dev.millrace.application.event.JobNews;
import dev.millrace.application.event.JobWatch;
import dev.millrace.application.event.WatchJob;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.request.Answers;
import dev.millrace.http.request.Route;
import dev.millrace.http.request.WantedLocale;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells how a job gets on, as server-sent events (HTML Living Standard, section 9.2): its status,
 * its progress and each entry, until it has finished. The id of an event is the number of the last
 * entry that was sent, so a client that comes back with {@code Last-Event-ID} misses none and gets
 * none twice.
 */
public final class JobEvents {
  /** How soon a watcher notices that the server stops; shorter than the patience of Jetty then. */
  private static final Duration STEP = Duration.ofMillis(250);

  private final WatchJob watchJob;
  private final WantedLocale locale;
  private final Answers answers;
  private final Duration heartbeat;
  private final BooleanSupplier closing;

  /**
   * @param heartbeat how long there may be silence
   * @param closing whether the server stops: all watchers are let go then
   */
  public JobEvents(
      WatchJob watchJob,
      WantedLocale locale,
      Answers answers,
      Duration heartbeat,
      BooleanSupplier closing) {
    this.watchJob = watchJob;
    this.locale = locale;
    this.answers = answers;
    this.heartbeat = heartbeat;
    this.closing = closing;
  }

  public List<Route> routes() {
    return List.of(Route.get("/jobs/{id}/events", this::stream, WantedLocale.PARAMETER));
  }

  private void stream(Context request) throws IOException, InterruptedException {
    JobId id = JobId.parse(request.pathParam("id"));
    try (JobWatch watch = watchJob.watch(id, lastEntry(request), locale.of(request))) {
      HttpServletResponse response = request.res();
      response.setStatus(HttpServletResponse.SC_OK);
      response.setContentType("text/event-stream");
      response.setCharacterEncoding("UTF-8");
      request.header("X-Accel-Buffering", "no");
      if (request.method().equals(HandlerType.HEAD)) {
        return;
      }
      EventWriter events = new EventWriter(response.getOutputStream());
      long heardAt = System.nanoTime();
      while (!watch.hasEnded() && !closing.getAsBoolean()) {
        Optional<JobNews> news = watch.next(STEP);
        if (news.isPresent()) {
          tell(events, news.get());
          heardAt = System.nanoTime();
        } else if (System.nanoTime() - heardAt >= heartbeat.toNanos()) {
          events.heartbeat();
          heardAt = System.nanoTime();
        }
      }
    }
  }

  private void tell(EventWriter events, JobNews news) throws IOException {
    switch (news) {
      case JobNews.Status status -> events.event("status", answers.line(JobModel.of(status.job())));
      case JobNews.Progress progress ->
          events.event("progress", answers.line(new ProgressModel(progress.percent())));
      case JobNews.Found found ->
          events.event("entry", found.number(), answers.line(FoundModel.of(found)));
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
