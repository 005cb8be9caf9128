package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AccessToken;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.Scope;
import dev.millrace.application.access.TokenLabel;
import dev.millrace.application.access.TokenSecret;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.Contract.Operation;
import dev.millrace.http.contract.OpenBatch;
import dev.millrace.http.contract.RepeatedLines;
import dev.millrace.http.event.EventStreams;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Provokes every error that the contract documents, and succeeds once with every operation. */
class ErrorsTest {
  private static final String V1 = "/api/v1";
  private static final String NOBODY = "0190163d-8694-739b-aea5-966c26f8ad91";
  private static final String LONG = "x".repeat(1_001);
  private static final String PAGE_ERRORS =
      "limit=0:invalid_limit limit=x:invalid_limit offset=-1:invalid_offset"
          + " cursor=abc:invalid_cursor";

  @Test
  void everyDocumentedErrorIsProvokedAndEveryOperationSucceeds() throws Exception {
    try (Api api =
        Api.start(
            Api.settings(new HttpSettings.Bodies(1 << 20, 1 << 20, 6_000)),
            new JobFeed.Limits(1, 10),
            Telemetry.NONE)) {
      submitJob(api);
      lists(api);
      singleJobs(api);
      watch(api);
      watchMore(api);
      submitBatch(api);
      keptOpen(api);
      batches(api);
      rerun(api);
      queue(api);
      registry(api);
      PublicErrors.provoke(api);
      ProfileErrors.provoke(api);
      purge(api);
      operation(api);
      access(api);
      Set<String> answered = answered(api);
      answered.addAll(withTokens());

      assertThat(documented(api)).isEqualTo(answered);
    }
  }

  private static void access(Api api) {
    bodyErrors(api, "POST", "/session", "token");
    refused(api.post(V1 + "/session", "{}"), "missing_field");
    refused(api.post(V1 + "/session", "{\"token\":\"mr_x\"}"), "login_not_needed");
    refused(api.get(V1 + "/whoami"), "");
    queries(
        api,
        "/audit",
        "outcome=x:invalid_outcome after=x:invalid_after before=x:invalid_before " + PAGE_ERRORS);
  }

  /** What can only be done where there are tokens. */
  private static Set<String> withTokens() {
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    AccessToken token = new AccessToken(secret.hash(), new TokenLabel("ci"), Scope.READ, null);
    try (Api api = Api.start(KnownTokens.of(List.of(token)), Set.of())) {
      String body = "{\"token\":\"" + secret.text() + "\"}";
      assertThat(api.post(V1 + "/session", body).status()).isEqualTo(201);
      assertThat(api.delete(V1 + "/session").status()).isEqualTo(204);
      return answered(api);
    }
  }

  /** Successes and errors of the contract, each with its operation. */
  private static Set<String> documented(Api api) {
    Set<String> expected = new TreeSet<>();
    for (Operation operation : api.contract().operations()) {
      expected.add(operation.id() + " succeeded");
      operation.codes().forEach(code -> expected.add(operation.id() + " " + code));
    }
    return expected;
  }

  private static Set<String> answered(Api api) {
    return api.seen().stream()
        .map(seen -> seen.split(" ", -1))
        .map(seen -> seen[0] + " " + (seen[2].isEmpty() ? "succeeded" : seen[2]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String jobId(Api api, String domain) {
    Answer answer = api.post(V1 + "/jobs", "{\"domain\":\"" + domain + "\"}");
    assertThat(answer.status()).isEqualTo(201);
    return answer.text("/id");
  }

  static void refused(Answer answer, String code) {
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
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

  /** What every call with a JSON body refuses. */
  static void bodyErrors(Api api, String method, String path, String field) {
    String url = V1 + path;
    String json = "application/json";
    refused(api.send(method, url, json, "{\"" + field + "\""), "invalid_json");
    refused(api.send(method, url, json, "{\"nope\":1}"), "unknown_field");
    refused(api.send(method, url, json, "{\"" + field + "\":true}"), "invalid_type");
    refused(api.send(method, url, json, " ".repeat((1 << 20) + 1)), "body_too_large");
    refused(api.send(method, url, "application/xml", "<a/>"), "unsupported_media_type");
  }

  private static void lists(Api api) {
    String ids = "=1:invalid_id ";
    queries(
        api,
        "/jobs",
        "status=lost:invalid_status kind=A:invalid_kind domain=.:@ severity=bad:invalid_severity"
            + " created_after=x:invalid_created_after created_before=x:invalid_created_before"
            + " batch_id"
            + ids
            + PAGE_ERRORS);
    queries(api, "/batches", PAGE_ERRORS);
    queries(
        api,
        "/domains",
        "tag=%23:invalid_tag level=x:invalid_level min_level=x:invalid_min_level name="
            + "x".repeat(254)
            + ":invalid_name "
            + PAGE_ERRORS);
    queries(
        api,
        "/runs",
        "tag=%23:invalid_tag status=x:invalid_status level=x:invalid_level grade=G:invalid_grade"
            + " finished_after=x:invalid_finished_after finished_before=x:invalid_finished_before"
            + " batch"
            + ids
            + PAGE_ERRORS);
    queries(
        api,
        "/entries",
        "tag=%23:invalid_tag level=x:invalid_level latest=x:invalid_latest format=x:invalid_format"
            + " domain=999:domain_not_found run"
            + ids
            + PAGE_ERRORS);
    queries(api, "/tags", "limit=501:invalid_limit offset=x:invalid_offset");
    for (String list : new String[] {"/jobs", "/runs", "/entries"}) {
      refused(api.get(V1 + list + "?domain=%C2%A0%01..a"), "invalid_domain");
    }
  }

  /** Each word is a query and the code that it must be refused with; {@code @} for a success. */
  private static void queries(Api api, String path, String cases) {
    assertThat(api.get(V1 + path).status()).isEqualTo(200);
    for (String query : cases.split(" ")) {
      int end = query.lastIndexOf(':');
      String code = query.substring(end + 1);
      refused(api.get(V1 + path + "?" + query.substring(0, end)), code.equals("@") ? "" : code);
    }
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

  private static void batch(Api api, String body, String code) {
    refused(api.post(V1 + "/jobs/batch", body), code);
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
    refused(api.post(V1 + path), "");
  }

  private static String batchId(Api api, String domain) {
    return api.post(V1 + "/jobs/batch", "{\"domains\":[\"" + domain + "\"]}").text("/batch_id");
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

  private static void registry(Api api) {
    long known = api.millrace().domainId("known.example");
    for (String path : new String[] {"/domains/%s", "/domains/%s/runs"}) {
      refused(api.get(V1 + path.formatted("x")), "invalid_id");
      refused(api.get(V1 + path.formatted(999)), "domain_not_found");
    }
    refused(api.get(V1 + "/domains/" + known), "");
    queries(api, "/domains/" + known + "/runs", PAGE_ERRORS);
    bodyErrors(api, "POST", "/tags", "name");
    tag(api, "{}", "missing_field");
    tag(api, "{\"name\":\"#\"}", "invalid_tag");
    tag(api, "{\"name\":\"t\",\"description\":\"" + LONG + "\"}", "invalid_description");
    tag(api, "{\"name\":\"tld\"}", "");
    tag(api, "{\"name\":\"TLD\"}", "tag_exists");
    putTag(api);
    queries(api, "/tags/tld/domains", PAGE_ERRORS);
    queries(api, "/tags/tld/batches", PAGE_ERRORS);
    for (String path : new String[] {"/tags/%s/summary", "/tags/%s/domains", "/tags/%s/batches"}) {
      refused(api.get(V1 + path.formatted("%23")), "invalid_tag");
      refused(api.get(V1 + path.formatted("nowhere")), "tag_not_found");
      refused(api.get(V1 + path.formatted("tld")), "");
    }
    for (String method : new String[] {"POST", "DELETE"}) {
      tagDomains(api, method);
    }
    refused(api.delete(V1 + "/tags/%23"), "invalid_tag");
    refused(api.delete(V1 + "/tags/nowhere"), "tag_not_found");
    refused(api.delete(V1 + "/tags/tld"), "");
  }

  private static void tag(Api api, String body, String code) {
    refused(api.post(V1 + "/tags", body), code);
  }

  private static void putTag(Api api) {
    bodyErrors(api, "PUT", "/tags/tld", "description");
    String json = "application/json";
    refused(api.send("PUT", V1 + "/tags/%23", json, "{}"), "invalid_tag");
    refused(api.send("PUT", V1 + "/tags/nowhere", json, "{}"), "tag_not_found");
    refused(
        api.send("PUT", V1 + "/tags/tld", json, "{\"description\":\"" + LONG + "\"}"),
        "invalid_description");
    refused(api.send("PUT", V1 + "/tags/tld", json, "{\"description\":\"Top\"}"), "");
  }

  private static void tagDomains(Api api, String method) {
    bodyErrors(api, method, "/tags/tld/domains", "domains");
    String json = "application/json";
    String body = "{\"domains\":[\"a.example\"]}";
    refused(api.send(method, V1 + "/tags/tld/domains", json, "{}"), "missing_field");
    refused(
        api.send(method, V1 + "/tags/tld/domains", json, "{\"domains\":[\"\"]}"), "invalid_domain");
    refused(api.send(method, V1 + "/tags/%23/domains", json, body), "invalid_tag");
    refused(api.send(method, V1 + "/tags/nowhere/domains", json, body), "tag_not_found");
    refused(api.send(method, V1 + "/tags/tld/domains", json, body), "");
  }

  private static void purge(Api api) {
    bodyErrors(api, "POST", "/jobs/purge", "older_than_days");
    refused(api.post(V1 + "/jobs/purge"), "retention_not_configured");
    refused(api.post(V1 + "/jobs/purge", "{\"older_than_days\":-1}"), "invalid_retention");
    refused(api.post(V1 + "/jobs/purge", "{\"older_than_days\":90}"), "");
  }

  private static void operation(Api api) {
    assertThat(api.get(V1 + "/nodes").status()).isEqualTo(200);
    queries(
        api,
        "/metrics",
        "format=x:invalid_format window=2h:invalid_window include=x:invalid_include"
            + " limit_domains=0:invalid_limit_domains limit_batches=101:invalid_limit_batches"
            + " format=prom:@");
    SettingErrors.provoke(api);
    for (String path : new String[] {"/healthz", "/readyz", "/version", "/locales", "/features"}) {
      refused(api.get(V1 + path), "");
    }
    for (String path : new String[] {"/", "/style.css", "/openapi.yaml"}) {
      refused(api.get(path), "");
    }
  }
}
