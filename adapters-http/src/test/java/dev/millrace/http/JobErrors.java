package dev.millrace.http;

import static dev.millrace.http.Provoked.NOBODY;
import static dev.millrace.http.Provoked.V1;
import static dev.millrace.http.Provoked.bodyErrors;
import static dev.millrace.http.Provoked.jobId;
import static dev.millrace.http.Provoked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.io.InputStream;
import java.net.http.HttpResponse;

/** Provokes every documented error of the calls about single jobs. */
final class JobErrors {
  private JobErrors() {}

  static void provoke(Api api) throws Exception {
    submitJob(api);
    singleJobs(api);
    watch(api);
  }

  private static void submitJob(Api api) {
    bodyErrors(api, "POST", "/jobs", "domain");
    job(api, "{}", "missing_field");
    job(api, "{\"domain\":\"\"}", "invalid_domain");
    job(api, "{\"kind\":\"Ä\"}", "invalid_kind");
    job(api, "{\"kind\":\"render\",\"domain\":\"a.b\"}", "not_for_this_kind");
    job(api, "{\"kind\":\"render\",\"tags\":[\"tld\"]}", "invalid_tags");
    jobWith(api, "\"min_level\":\"LOUD\"", "invalid_level");
    jobWith(api, "\"priority\":2", "invalid_priority");
    jobWith(api, "\"max_attempts\":0", "invalid_max_attempts");
    jobWith(api, "\"run_at\":\"soon\"", "invalid_run_at");
    jobWith(api, "\"expires_at\":\"2001-01-01T00:00:00Z\"", "invalid_expires_at");
    jobWith(api, "\"tags\":[\"#\"]", "invalid_tag");
    jobWith(api, "\"tags\":[\"nowhere\"]", "tag_not_found");
    jobWith(api, "\"tests\":[\"a b\"]", "invalid_tests");
    jobWith(api, "\"nameservers\":[{\"ns\":\"ns1.a\",\"ip\":\"1.2.3\"}]", "invalid_undelegated");
    jobWith(api, "\"profile_id\":7", "profile_not_found");
    jobWith(api, "\"profile_overrides\":{\"nope\":1}", "invalid_profile");
    String body = "{\"domain\":\"a.example\"}";
    refused(
        api.post(V1 + "/jobs", body, "Idempotency-Key", "x".repeat(256)),
        "invalid_idempotency_key");
    assertThat(api.post(V1 + "/jobs", body, "Idempotency-Key", "k").status()).isEqualTo(201);
    assertThat(api.post(V1 + "/jobs", body, "Idempotency-Key", "k").status()).isEqualTo(200);
    refused(
        api.post(V1 + "/jobs", "{\"domain\":\"b.example\"}", "Idempotency-Key", "k"),
        "idempotency_key_reused");
  }

  private static void job(Api api, String body, String code) {
    refused(api.post(V1 + "/jobs", body), code);
  }

  private static void jobWith(Api api, String field, String code) {
    job(api, "{\"domain\":\"a.example\"," + field + "}", code);
  }

  private static void singleJobs(Api api) {
    String waiting = jobId(api, "waiting.example");
    String done = jobId(api, "done.example");
    assertThat(api.get(V1 + "/jobs/" + waiting).status()).isEqualTo(200);
    api.millrace().run(done).leave();
    api.millrace().finish(done, JobStatus.SUCCEEDED);
    for (String call : new String[] {"cancel", "hold", "unhold"}) {
      refused(api.post(V1 + "/jobs/x/" + call), "invalid_id");
      refused(api.post(V1 + "/jobs/" + NOBODY + "/" + call), "job_not_found");
    }
    refused(api.post(V1 + "/jobs/" + waiting + "/unhold"), "job_not_held");
    refused(api.post(V1 + "/jobs/" + waiting + "/hold"), "");
    refused(api.post(V1 + "/jobs/" + waiting + "/hold"), "job_not_waiting");
    refused(api.post(V1 + "/jobs/" + waiting + "/unhold"), "");
    refused(api.post(V1 + "/jobs/" + done + "/cancel"), "job_terminal");
    for (String path : new String[] {"/jobs/%s", "/jobs/%s/result", "/runs/%s/result"}) {
      refused(api.get(V1 + path.formatted("x")), "invalid_id");
      refused(api.get(V1 + path.formatted(NOBODY)), "job_not_found");
      refused(api.get(V1 + path.formatted(done)), "");
    }
    for (String path : new String[] {"/jobs/%s/result", "/runs/%s/result"}) {
      refused(api.get(V1 + path.formatted(waiting)), "job_not_finished");
      refused(api.get(V1 + path.formatted(done) + "?locale=tlh"), "invalid_locale");
    }
    refused(api.get(V1 + "/runs/x"), "invalid_id");
    refused(api.get(V1 + "/runs/" + waiting), "run_not_found");
    refused(api.get(V1 + "/runs/" + done), "");
    refused(api.post(V1 + "/jobs/" + waiting + "/cancel"), "");
  }

  private static void watch(Api api) throws Exception {
    String id = jobId(api, "watched.example");
    String events = V1 + "/jobs/" + id + "/events";
    refused(api.get(V1 + "/jobs/x/events"), "invalid_id");
    refused(api.get(V1 + "/jobs/" + NOBODY + "/events"), "job_not_found");
    refused(api.get(events, "Last-Event-ID", "-1"), "invalid_last_event_id");
    refused(api.get(events + "?locale=tlh"), "invalid_locale");
    HttpResponse<InputStream> open = api.open(events);
    Answer second = api.get(events);
    refused(second, "too_many_watchers");
    assertThat(second.header("Retry-After")).isNotEmpty();
    api.millrace().run(id).leave();
    api.millrace().finish(id, JobStatus.SUCCEEDED);
    assertThat(new String(open.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"status\":\"succeeded\"");
  }
}
