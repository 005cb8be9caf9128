package dev.millrace.http;

import static dev.millrace.http.Provoked.NOBODY;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.batchId;
import static dev.millrace.http.Provoked.jobId;
import static dev.millrace.http.Provoked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.http.contract.Api;
import dev.millrace.http.event.EventStreams;
import java.io.IOException;
import java.io.InputStream;

/** Provokes every documented error of the streams of batches and of the queue. */
final class EventErrors {
  private EventErrors() {}

  static void provoke(Api api) throws Exception {
    watchMore(api);
  }

  private static void watchMore(Api api) throws IOException {
    refused(api.get(V1 + "/batches/x/events"), "invalid_id");
    refused(api.get(V1 + "/batches/" + NOBODY + "/events"), "batch_not_found");
    String batch = V1 + "/batches/" + batchId(api, "watched.example") + "/events";
    refused(api.get(batch, "Last-Event-ID", "x"), "invalid_last_event_id");
    try (InputStream open = api.open(batch).body()) {
      assertThat(open.read()).isNotNegative();
    }
    crowded(api, new EventStreams.Limits(1, 9), "too_many_streams");
    crowded(api, new EventStreams.Limits(9, 1), "too_many_watchers");
  }

  private static void crowded(Api api, EventStreams.Limits limits, String code) throws IOException {
    try (Api crowded = Api.start(limits)) {
      String job = V1 + "/jobs/" + jobId(crowded, "job.example") + "/events";
      String batch = V1 + "/batches/" + batchId(crowded, "batch.example") + "/events";
      try (InputStream open = crowded.open(V1 + "/queue/events").body()) {
        assertThat(open.read()).isNotNegative();
        for (String path : new String[] {job, batch, V1 + "/queue/events"}) {
          refused(crowded.get(path), code);
        }
      }
      api.seen().addAll(crowded.seen());
    }
  }
}
