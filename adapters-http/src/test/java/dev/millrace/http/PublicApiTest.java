package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicApiTest {
  private static final String V1 = "/pub/api/v1";
  private static final String JOBS = V1 + "/jobs";

  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void noPublicAnswerNamesTheInternalId() {
    Answer submitted = submit("{\"domain\":\"one.example\"}");
    Answer listed = api.get("/api/v1/jobs");
    String internal = listed.text("/items/0/id");
    String path = submitted.header("Location");
    assertThat(listed.text("/items/0/public_id")).isEqualTo(submitted.text("/public_id"));
    assertThat(listed.text("/items/0/priority")).isEqualTo("0");

    Answer early = api.get(path + "/result");
    api.millrace().finishAll(JobStatus.FAILED);

    for (Answer answer :
        new Answer[] {submitted, early, api.get(path), api.get(path + "/result")}) {
      assertThat(answer.body() + answer.headers().map()).doesNotContain(internal);
    }
    assertThat(api.get(path).text("/error")).isEqualTo("executor_error");
    assertThat(api.get(JOBS + "/" + internal).code()).isEqualTo("job_not_found");
  }

  @Test
  void jobsOfTheAdminApiCannotBeReadHere() {
    Answer job = api.post("/api/v1/jobs", "{\"domain\":\"inner.example\"}");

    assertThat(job.json().has("public_id")).isFalse();
    assertThat(api.get(JOBS + "/" + job.text("/id")).code()).isEqualTo("job_not_found");
  }

  @Test
  void aFinishedResultMayBeKeptAndIsSentOnce() {
    String path = submit("{\"domain\":\"kept.example\"}").header("Location");
    assertThat(api.get(path).header("Cache-Control")).isEqualTo("no-store");
    assertThat(api.get(path + "/result").header("Cache-Control")).isEqualTo("no-store");
    api.millrace().finishAll(JobStatus.SUCCEEDED);

    Answer first = api.get(path + "/result");
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(first.header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
    String tag = first.header("ETag");
    Answer again = api.get(path + "/result", "If-None-Match", "\"other\", " + tag.substring(2));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(api.get(path + "/result?locale=fr", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2001:0:7f00:1::1",
        "2001:db8::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "200::1"
      })
  void anAddressThatIsNotOfTheInternetIsRefused(String ip) {
    assertThat(api.post(JOBS, withServer(ip)).code()).isEqualTo("private_undelegated_ip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.0.0.1:53",
        "fe80::1%eth0",
        "[::1]",
        "localhost",
        "127.0.0.1/8"
      })
  void aFormThatCouldMeanAnotherAddressIsRefused(String ip) {
    assertThat(api.post(JOBS, withServer(ip)).code()).isEqualTo("invalid_undelegated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "2001:500:8f::53"})
  void anAddressOfTheInternetIsTaken(String ip) {
    assertThat(api.post(JOBS, withServer(ip)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "priority",
        "tags",
        "kind",
        "payload",
        "run_at",
        "expires_at",
        "max_attempts",
        "public_id",
        "batch_id",
        "id",
        "__proto__"
      })
  void whatIsNotForEverybodyIsRefusedByName(String field) {
    Answer answer = api.post(JOBS, "{\"domain\":\"x.example\",\"%s\":1}".formatted(field));

    assertThat(answer.code()).isEqualTo("unknown_field");
    assertThat(answer.text("/error/details/field")).isEqualTo(field);
  }

  @Test
  void noOtherSiteMayUseItThroughABrowser() {
    Answer answer =
        api.post(JOBS, "{\"domain\":\"x.example\"}", "Origin", "https://elsewhere.example");

    assertThat(answer.code()).isEqualTo("origin_refused");
    assertThat(api.get(V1 + "/info", "Origin", "https://elsewhere.example").headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void answersAreHardened() {
    Answer answer = api.get(V1 + "/version");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.json().has("java")).isFalse();
  }

  @Test
  void aDelegationComesInTheFieldsThatASubmissionTakes() {
    Answer found = api.get(V1 + "/lookup/Example.COM.");

    assertThat(found.text("/domain")).isEqualTo("example.com");
    assertThat(found.text("/nameservers/0/ns")).isEqualTo("ns1.example.com");
    assertThat(found.json().at("/nameservers/1").has("ip")).isFalse();
    assertThat(found.text("/ds_records/0/keytag")).isEqualTo("12345");
  }

  @Test
  void byDefaultThereIsNone() {
    HttpSettings settings = Api.settings(HttpSettings.Bodies.DEFAULT);
    try (Api closed =
        Api.start(
            settings.exposing(HttpSettings.Exposure.NONE),
            JobFeed.Limits.DEFAULT,
            Telemetry.NONE)) {
      assertThat(closed.post(JOBS, "{\"domain\":\"x.example\"}").code())
          .isEqualTo("route_not_found");
      assertThat(closed.get(V1 + "/info").code()).isEqualTo("route_not_found");
    }
  }

  private Answer submit(String body) {
    Answer answer = api.post(JOBS, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static String withServer(String ip) {
    return "{\"domain\":\"x.example\",\"nameservers\":[{\"ns\":\"ns.example\",\"ip\":\"%s\"}]}"
        .formatted(ip);
  }
}
