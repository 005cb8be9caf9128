package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every error of the public API, and a success of each of its operations. */
final class PublicErrors {
  private static final String V1 = "/pub/api/v1";
  private static final String NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final int LOOK_UPS = 8;

  private PublicErrors() {}

  static void provoke(Api api) throws InterruptedException {
    jobs(api);
    lookUps(api);
    for (String path : new String[] {"/profiles", "/locales", "/version", "/info"}) {
      expect(api.get(V1 + path), "");
    }
    flood(api);
  }

  private static void jobs(Api api) {
    submit(api, "{", "invalid_json");
    submit(api, "{\"domain\":\"x.example\",\"tags\":[\"a\"]}", "unknown_field");
    submit(api, "{\"domain\":7}", "invalid_type");
    submit(api, "{}", "missing_field");
    submit(api, "{\"domain\":\"a..example\"}", "invalid_domain");
    submit(api, "{\"domain\":\"x.example\",\"min_level\":\"LOUD\"}", "invalid_level");
    submit(api, "{\"domain\":\"x.example\",\"tests\":[\"../x\"]}", "invalid_tests");
    submit(api, withServer("nowhere"), "invalid_undelegated");
    submit(api, withServer("127.0.0.1"), "private_undelegated_ip");
    submit(
        api,
        "{\"domain\":\"x.example\",\"profile_overrides\":{\"net\":{\"ipv6\":false}}}",
        "profile_overrides_not_allowed");
    submit(api, withProfile(999), "profile_not_found");
    long inner = profile(api, "inner", false);
    long outer = profile(api, "outer", true);
    submit(api, withProfile(inner), "profile_not_found");
    submit(api, "{\"domain\":\"" + "x".repeat(1 << 20) + "\"}", "body_too_large");
    expect(api.send("POST", V1 + "/jobs", "text/plain", "x"), "unsupported_media_type");

    Answer job = submit(api, withProfile(outer), "");
    expect(api.get(V1 + "/profiles"), "");
    expect(api.delete("/api/v1/profiles/" + inner), "");
    expect(api.delete("/api/v1/profiles/" + outer), "");
    String path = V1 + "/jobs/" + job.text("/public_id");
    expect(api.get(path), "");
    expect(api.get(path + "/result"), "job_not_finished");
    api.millrace().finishAll(JobStatus.SUCCEEDED);
    expect(api.get(path + "/result"), "");
    expect(api.get(path + "/result?locale=tlh"), "invalid_locale");
    expect(api.get(V1 + "/jobs/" + NOBODY), "job_not_found");
    expect(api.get(V1 + "/jobs/" + NOBODY + "/result"), "job_not_found");
  }

  private static void lookUps(Api api) throws InterruptedException {
    expect(api.get(V1 + "/lookup/example.com"), "");
    expect(api.get(V1 + "/lookup/a..example"), "invalid_domain");
    expect(api.get(V1 + "/lookup/slow.example"), "lookup_timeout");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < LOOK_UPS; i++) {
        threads.execute(() -> expect(api.get(V1 + "/lookup/stuck.example"), ""));
      }
      api.millrace().delegations().awaitStuck(LOOK_UPS);
      expect(api.get(V1 + "/lookup/example.com"), "lookup_busy");
      api.millrace().delegations().letGo();
    }
  }

  private static void flood(Api api) {
    Answer job;
    Answer lookUp;
    do {
      job = api.post(V1 + "/jobs", "{}");
      lookUp = api.get(V1 + "/lookup/a..example");
    } while (job.status() == 400 || lookUp.status() == 400);
    expect(job, "rate_limited");
    expect(lookUp, "rate_limited");
    assertThat(Integer.parseInt(job.header("Retry-After"))).isBetween(1, 600);
  }

  private static long profile(Api api, String name, boolean isPublic) {
    Answer created =
        api.post(
            "/api/v1/profiles",
            "{\"name\":\"%s\",\"config\":{},\"public\":%s}".formatted(name, isPublic));
    expect(created, "");
    return created.json().get("id").longValue();
  }

  private static String withProfile(long id) {
    return "{\"domain\":\"x.example\",\"profile_id\":%d}".formatted(id);
  }

  private static String withServer(String ip) {
    return "{\"domain\":\"x.example\",\"nameservers\":[{\"ns\":\"ns.example\",\"ip\":\"%s\"}]}"
        .formatted(ip);
  }

  private static Answer submit(Api api, String body, String code) {
    Answer answer = api.post(V1 + "/jobs", body);
    expect(answer, code);
    return answer;
  }

  private static void expect(Answer answer, String code) {
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.status()).isLessThan(code.isEmpty() ? 300 : 600);
  }
}
