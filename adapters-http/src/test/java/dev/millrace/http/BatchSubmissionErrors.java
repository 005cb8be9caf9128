package dev.millrace.http;

import static dev.millrace.http.Provoked.LONG;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.OpenBatch;
import dev.millrace.http.contract.RepeatedLines;
import java.io.IOException;

/** Provokes every documented error of the submission of batches. */
final class BatchSubmissionErrors {
  private BatchSubmissionErrors() {}

  static void provoke(Api api) throws Exception {
    submitBatch(api);
    keptOpen(api);
  }

  private static void submitBatch(Api api) {
    bodyErrors(api, "POST", "/jobs/batch", "domains");
    batch(api, "{\"domains\":[\"a.example\",\"\"]}", "invalid_domain");
    batch(api, "{}", "empty_batch");
    batch(api, "{\"from_tag\":\"nowhere\"}", "tag_not_found");
    batch(api, "{\"from_tag\":\"#\"}", "invalid_tag");
    batch(api, "{\"min_level\":\"x\"}", "invalid_level");
    batch(api, "{\"max_attempts\":0}", "invalid_max_attempts");
    batch(api, "{\"description\":\"" + LONG + "\"}", "invalid_description");
    batch(api, "{\"tests\":[\"#\"]}", "invalid_tests");
    batch(api, "{\"domains\":[\"a.b\"],\"profile_id\":7}", "profile_not_found");
    batch(api, "{\"domains\":[\"a.b\"],\"profile_overrides\":{\"nope\":1}}", "invalid_profile");
    batch(api, "{\"nameservers\":[]}", "undelegated_not_supported_for_batch");
    String stream = V1 + "/jobs/batch?";
    refused(api.send("POST", stream + "min_level=x", "text/plain", "a.b"), "invalid_min_level");
    refused(
        api.send("POST", stream + "snapshot_intent=x", "text/plain", "a.b"),
        "invalid_snapshot_intent");
    refused(api.send("POST", stream, "application/x-ndjson", "{}"), "invalid_lines");
    refused(
        api.stream(V1 + "/jobs/batch", "text/plain", new RepeatedLines("a.example\n", 6_001)),
        "batch_too_large");
  }

  private static void batch(Api api, String body, String code) {
    refused(api.post(V1 + "/jobs/batch", body), code);
  }

  private static void keptOpen(Api api) throws IOException {
    String stream = V1 + "/jobs/batch";
    String many = OpenBatch.lines(0, SubmitBatch.FIRST_STEP + 1);
    refused(
        api.send("POST", stream, "text/plain", many, "Content-Encoding", "gzip"),
        "invalid_encoding");
    refused(
        api.send("POST", stream, "text/plain", "x", "Content-Encoding", "br"),
        "unsupported_media_type");
    refused(api.send("POST", stream, "text/plain", many + "..\n"), "batch_incomplete");
    refused(
        api.send("POST", stream, "text/plain", "a.b", "Idempotency-Key", "x".repeat(256)),
        "invalid_idempotency_key");
    for (int status : new int[] {202, 200}) {
      assertThat(api.send("POST", stream, "text/plain", "a.b", "Idempotency-Key", "again").status())
          .isEqualTo(status);
    }
    try (OpenBatch open = OpenBatch.start(api, "sweep", 1)) {
      refused(
          api.send("POST", stream, "text/plain", many, "Idempotency-Key", "sweep"),
          "batch_expanding");
      refused(api.post(V1 + "/batches/" + open.id() + "/cancel"), "");
      refused(open.finish(), "batch_canceled");
    }
    try (OpenBatch _ = OpenBatch.start(api, "one", 1);
        OpenBatch _ = OpenBatch.start(api, "two", 2);
        OpenBatch _ = OpenBatch.start(api, "three", 3);
        OpenBatch _ = OpenBatch.start(api, "four", 4)) {
      refused(api.send("POST", stream, "text/plain", many), "too_many_batches");
    }
    refused(
        api.send("POST", stream, "text/plain", "a.b", "Idempotency-Key", "sweep"),
        "idempotency_key_reused");
  }
}
