package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.job.JobStatus;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  private static final String V1 = "/api/v1";
  private static final String JSON = "application/json";
  private static final String STRICT =
      "{\"name\":\"strict\",\"description\":\"All of it\",\"config\":{\"test_levels\":"
          + "{\"ZONE\":{\"NO_SOA\":\"CRITICAL\"}}},\"public\":true}";

  private Api api;

  @BeforeEach
  void start() {
    api = Api.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Answer create(String body) {
    Answer answer = api.post(V1 + "/profiles", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private Answer put(String path, String body, String... headers) {
    return api.send("PUT", V1 + path, JSON, body, headers);
  }

  private Answer patch(String path, String body) {
    return api.send("PATCH", V1 + path, JSON, body);
  }

  @Test
  void aProfileComesBackAsItWasStored() {
    Answer created = create(STRICT);

    assertThat(created.header("Location")).isEqualTo(V1 + "/profiles/" + created.text("/id"));
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    Answer read = api.get(created.header("Location"));
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.text("/config/test_levels/ZONE/NO_SOA")).isEqualTo("CRITICAL");
    assertThat(read.body()).contains("\"public\":true").doesNotContain("is_public");
    assertThat(read.text("/schema_version")).isEqualTo("1.0.0");
    assertThat(api.get(V1 + "/profiles").body()).isEqualTo("[" + created.body() + "]");
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    String path = "/profiles/" + create(STRICT).text("/id");
    assertThat(put(path, STRICT, "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");

    Answer late = put(path, "{\"name\":\"lost\",\"config\":{}}", "If-Match", "\"1\"");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("profile_changed");
    assertThat(api.get(V1 + path).text("/name")).isEqualTo("strict");
    assertThat(put(path, "{\"name\":\"won\",\"config\":{}}", "If-Match", "*").status())
        .isEqualTo(200);
    assertThat(api.get(V1 + path).text("/description")).isEmpty();
  }

  @Test
  void everyPlaceOfABadProfileIsInTheDetails() {
    Answer refused = api.post(V1 + "/profiles", "{\"name\":\"x\",\"config\":{\"nope\":1}}");

    assertThat(refused.text("/error/details/problems/0/path")).isEqualTo("nope");
    assertThat(refused.text("/error/details/problems/0/message")).contains("unknown key nope");
  }

  @Test
  void whatDoesNotFitIsToldUntilItIsReviewedOrTakenOut() {
    String path =
        "/profiles/"
            + create("{\"name\":\"x\",\"config\":{\"test_levels\":{\"ZONE\":{\"GONE\":\"INFO\"}}}}")
                .text("/id");
    patch(path, "{\"op\":\"clear_reviewed\"}");

    Answer told = api.get(V1 + path + "/compatibility");
    assertThat(told.text("/compatible")).isEqualTo("false");
    assertThat(told.text("/issues/0/type")).isEqualTo("unknown_tag");
    assertThat(told.text("/issues/0/module")).isEqualTo("ZONE");
    assertThat(told.text("/current_version")).isEqualTo("1.0.0");
    assertThat(api.get(V1 + "/profiles/compatibility").text("/0/issue_count")).isEqualTo("1");

    assertThat(api.post(V1 + "/profiles/mark-all-reviewed").text("/updated")).isEqualTo("1");
    assertThat(api.get(V1 + path + "/compatibility").text("/compatible")).isEqualTo("true");
    assertThat(api.get(V1 + "/profiles/compatibility").text("/0/waived_count")).isEqualTo("1");

    Answer fixed = patch(path, "{\"op\":\"reset_test_levels\",\"module\":\"ZONE\"}");
    assertThat(fixed.body()).contains("\"config\":{}");
    assertThat(api.get(V1 + "/profiles/compatibility").text("/0/waived_count")).isEqualTo("0");
  }

  @Test
  void theDefaultProfileIsWhole() {
    Answer whole = api.get(V1 + "/profiles/default");

    assertThat(whole.text("/id")).isEqualTo("0");
    assertThat(whole.text("/config/test_cases/1")).isEqualTo("zone02");
    assertThat(api.get(V1 + "/profiles/defaults").text("/test_levels/ZONE/NO_SOA"))
        .isEqualTo("ERROR");
  }

  @Test
  void jobsAndRunsNameTheirProfileEvenWhenItIsGone() {
    String profile = create(STRICT).text("/id");
    Answer job =
        api.post(V1 + "/jobs", "{\"domain\":\"a.example\",\"profile_id\":" + profile + "}");
    assertThat(job.text("/profile_id")).isEqualTo(profile);
    assertThat(job.text("/profile_name")).isEqualTo("strict");

    api.delete(V1 + "/profiles/" + profile);
    String id = job.text("/id");
    api.millrace().run(id).leave();
    api.millrace().finish(id, JobStatus.SUCCEEDED);

    for (String path : new String[] {"/jobs/", "/runs/"}) {
      assertThat(api.get(V1 + path + id).text("/profile_id")).isEqualTo(profile);
      assertThat(api.get(V1 + path + id).text("/profile_name")).isEqualTo("strict");
    }
  }

  @Test
  void aBatchOfATagIsTestedWithTheProfileOfTheTagUnlessItNamesAnother() {
    String ofTag = create(STRICT).text("/id");
    String named = create("{\"name\":\"named\",\"config\":{}}").text("/id");
    api.post(V1 + "/tags", "{\"name\":\"tld\"}");
    api.post(V1 + "/tags/tld/domains", "{\"domains\":[\"se\"]}");
    assertThat(put("/tags/tld/profile", "{\"profile_id\":" + ofTag + "}").status()).isEqualTo(204);
    assertThat(api.get(V1 + "/tags").text("/0/default_profile_id")).isEqualTo(ofTag);

    assertThat(profileOf("{\"from_tag\":\"tld\"}")).isEqualTo("strict");
    assertThat(profileOf("{\"from_tag\":\"tld\",\"profile_id\":" + named + "}")).isEqualTo("named");
    Answer streamed =
        api.send("POST", V1 + "/jobs/batch?profile_id=" + named, "text/plain", "nu\n");
    assertThat(profileOfBatch(streamed)).isEqualTo("named");

    api.delete(V1 + "/profiles/" + ofTag);
    assertThat(api.get(V1 + "/tags").body()).doesNotContain("default_profile_id");
    assertThat(profileOf("{\"from_tag\":\"tld\"}")).isEmpty();
  }

  private String profileOf(String batch) {
    return profileOfBatch(api.post(V1 + "/jobs/batch", batch));
  }

  private String profileOfBatch(Answer batch) {
    return api.get(V1 + "/batches/" + batch.text("/batch_id")).text("/items/0/profile_name");
  }
}
