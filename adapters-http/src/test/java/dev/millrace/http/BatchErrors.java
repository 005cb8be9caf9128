package dev.millrace.http;

import static dev.millrace.http.Provoked.LONG;
import static dev.millrace.http.Provoked.NOBODY;
import static dev.millrace.http.Provoked.PAGE_ERRORS;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.batchId;
import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.queries;
import static dev.millrace.http.Provoked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Api;

/** Provokes every documented error of the calls about batches that are there. */
final class BatchErrors {
  private BatchErrors() {}

  static void provoke(Api api) throws Exception {
    batches(api);
    rerun(api);
    diff(api);
  }

  private static void batches(Api api) {
    String running = batchId(api, "running.example");
    String waiting = batchId(api, "waits.example");
    queries(
        api,
        "/batches",
        PAGE_ERRORS
            + " state=x:invalid_state tag=%23:invalid_tag created_after=x:invalid_created_after"
            + " created_before=x:invalid_created_before state=complete:@");
    String job = api.get(V1 + "/batches/" + running).text("/items/0/id");
    api.millrace().run(job);
    for (String path : new String[] {"/batches/%s", "/batches/%s/delete-preview"}) {
      refused(api.get(V1 + path.formatted("x")), "invalid_id");
      refused(api.get(V1 + path.formatted(NOBODY)), "batch_not_found");
      refused(api.get(V1 + path.formatted(running)), "");
    }
    String one = V1 + "/batches/" + running + "?items_";
    refused(api.get(one + "limit=0"), "invalid_limit");
    refused(api.get(one + "offset=x"), "invalid_offset");
    refused(api.get(one + "cursor=x"), "invalid_cursor");
    refused(api.post(V1 + "/batches/x/cancel"), "invalid_id");
    refused(api.post(V1 + "/batches/" + NOBODY + "/cancel"), "batch_not_found");
    refused(api.post(V1 + "/batches/" + waiting + "/cancel"), "");
    refused(api.delete(V1 + "/batches/x"), "invalid_id");
    refused(api.delete(V1 + "/batches/" + NOBODY), "batch_not_found");
    refused(api.delete(V1 + "/batches/" + running), "jobs_not_terminal");
    refused(api.delete(V1 + "/batches/" + waiting), "");
  }

  private static void rerun(Api api) {
    String id = batchId(api, "again.example");
    String path = "/batches/" + id + "/rerun";
    String job = api.get(V1 + "/batches/" + id).text("/items/0/id");
    api.millrace().run(job);
    api.millrace().finish(job, JobStatus.FAILED);
    bodyErrors(api, "POST", path, "statuses");
    refused(api.post(V1 + "/batches/x/rerun"), "invalid_id");
    refused(api.post(V1 + "/batches/" + NOBODY + "/rerun"), "batch_not_found");
    refused(api.post(V1 + path, "{\"statuses\":[\"running\"]}"), "invalid_status");
    refused(api.post(V1 + path, "{\"statuses\":[\"canceled\"]}"), "empty_batch");
    refused(api.post(V1 + path, "{\"description\":\"" + LONG + "\"}"), "invalid_description");
    refused(
        api.post(V1 + path, "{}", "Idempotency-Key", "x".repeat(256)), "invalid_idempotency_key");
    refused(api.post(V1 + path, "{}", "Idempotency-Key", "sweep"), "idempotency_key_reused");
    assertThat(api.post(V1 + path, "{}", "Idempotency-Key", "rerun").status()).isEqualTo(202);
    assertThat(api.post(V1 + path, "{}", "Idempotency-Key", "rerun").status()).isEqualTo(200);
  }

  private static void diff(Api api) {
    String one = batchId(api, "diff.example");
    String path = "/batches/" + one + "/diff/" + batchId(api, "diff.example");
    queries(
        api,
        path,
        "min_level=x:invalid_min_level changed=x:invalid_changed limit=0:invalid_limit"
            + " cursor=x:invalid_cursor");
    refused(api.get(V1 + "/batches/x/diff/" + one), "invalid_id");
    refused(api.get(V1 + "/batches/" + one + "/diff/" + NOBODY), "batch_not_found");
    refused(api.get(V1 + "/batches/" + NOBODY + "/diff/" + one), "batch_not_found");
  }
}
