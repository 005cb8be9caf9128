package dev.millrace.http;

import static dev.millrace.http.Provoked.NOBODY;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.jobId;
import static dev.millrace.http.Provoked.refused;

import dev.millrace.http.contract.Api;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Provokes every documented error of the calls about the queue. */
final class QueueErrors {
  private QueueErrors() {}

  static void provoke(Api api) throws Exception {
    queue(api);
  }

  private static void queue(Api api) {
    refused(api.get(V1 + "/queue"), "");
    refused(api.get(V1 + "/queue?limit=501"), "invalid_limit");
    refused(api.post(V1 + "/queue/pause"), "");
    refused(api.post(V1 + "/queue/resume"), "");
    bodyErrors(api, "POST", "/queue/reorder", "job_ids");
    bodyErrors(api, "POST", "/queue/remove", "job_ids");
    for (String call : new String[] {"/queue/reorder", "/queue/remove"}) {
      refused(api.post(V1 + call, "{}"), "missing_field");
      refused(api.post(V1 + call, "{\"job_ids\":[\"x\"]}"), "invalid_id");
    }
    refused(api.post(V1 + "/queue/reorder", "{\"job_ids\":[]}"), "invalid_order");
    String first = api.get(V1 + "/queue").text("/next/0/id");
    String second = jobId(api, "second.example");
    String move = "{\"job_id\":\"" + second + "\",\"before\":\"" + first + "\"}";
    refused(api.post(V1 + "/queue/reorder", move), "");
    refused(api.post(V1 + "/queue/remove", "{\"job_ids\":[\"" + second + "\"]}"), "");
    String many =
        IntStream.range(0, 10_001)
            .mapToObj(number -> "\"" + NOBODY + "\"")
            .collect(Collectors.joining(",", "{\"job_ids\":[", "]}"));
    refused(api.post(V1 + "/queue/remove", many), "too_many_jobs");
  }
}
