package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Api;
import dev.millrace.http.event.EventStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What those hear who watch a batch or the queue. */
class SharedEventsTest {
  private static final String QUEUE = "/api/v1/queue";

  private final Api api = Api.start(new EventStreams.Limits(200, 200));

  @AfterEach
  void stop() {
    api.close();
  }

  private BufferedReader open(String path, String... headers) {
    return new BufferedReader(
        new InputStreamReader(api.open(path, headers).body(), StandardCharsets.UTF_8));
  }

  /** The next line that starts so, without its start; fails at the end. */
  private static String next(BufferedReader lines, String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new AssertionError("The stream ended before " + start);
  }

  private String batch(String... names) {
    return api.post("/api/v1/jobs/batch", "{\"domains\":[\"" + String.join("\",\"", names) + "\"]}")
        .text("/batch_id");
  }

  private String finish(String batch) {
    String path = "/api/v1/jobs?status=queued&batch_id=" + batch;
    String id = api.get(path).text("/items/0/id");
    String domain = api.get(path).text("/items/0/domain");
    api.millrace().run(id);
    api.millrace().finish(id, JobStatus.SUCCEEDED);
    return domain;
  }

  @Test
  void aWatcherOfABatchHearsItsCountsAndEachRunUntilTheEnd() throws IOException {
    String batch = batch("a.example", "b.example");
    try (BufferedReader lines = open("/api/v1/batches/" + batch + "/events")) {
      String first = next(lines, "data: ");
      finish(batch);
      next(lines, "event: finished");
      String id = next(lines, "id: ");
      String finished = next(lines, "data: ");
      finish(batch);
      List<String> rest = lines.readAllLines();

      assertThat(api.contract().problems("Batch", first)).isEmpty();
      assertThat(first).contains("\"status_counts\":{\"queued\":2}");
      assertThat(id).contains("/");
      assertThat(api.contract().problems("FinishedRun", finished)).isEmpty();
      assertThat(rest).anyMatch(line -> line.contains("\"succeeded\":2"));
    }
  }

  @Test
  void whoComesBackIsToldWhatItMissed() throws IOException {
    String batch = batch("a.example", "b.example", "c.example");
    String events = "/api/v1/batches/" + batch + "/events";
    String id;
    try (BufferedReader lines = open(events)) {
      next(lines, "data: ");
      finish(batch);
      id = next(lines, "id: ");
    }
    String missed = finish(batch);
    try (BufferedReader lines = open(events, "Last-Event-ID", id)) {
      assertThat(next(lines, "id: ")).isNotEqualTo(id);
      assertThat(next(lines, "data: ")).contains("\"domain\":\"" + missed + "\"");
    }
  }

  @Test
  void aWatcherOfTheQueueHearsOfEachChangeOnly() throws IOException {
    String id;
    try (BufferedReader lines = open(QUEUE + "/events")) {
      String first = next(lines, "data: ");
      api.post(QUEUE + "/pause");
      id = next(lines, "id: ");
      String paused = next(lines, "data: ");

      assertThat(api.contract().problems("Queue", first)).isEmpty();
      assertThat(first).contains("\"paused\":false");
      assertThat(paused).contains("\"paused\":true");
    }
    try (BufferedReader lines = open(QUEUE + "/events", "Last-Event-ID", id)) {
      assertThat(next(lines, ": ")).isEqualTo("still there");
      api.post(QUEUE + "/resume");
      assertThat(next(lines, "data: ")).contains("\"paused\":false");
    }
  }

  @Test
  void manyWatchersAreServed() throws IOException {
    List<BufferedReader> watchers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      watchers.add(open(QUEUE + "/events"));
    }
    for (BufferedReader lines : watchers) {
      next(lines, "data: ");
    }
    api.post(QUEUE + "/pause");
    for (BufferedReader lines : watchers) {
      assertThat(next(lines, "data: ")).contains("\"paused\":true");
      lines.close();
    }
  }
}
