package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.JobFeed;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import dev.millrace.http.publicapi.PublicSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String PATH = "/api/v1/settings";
  private static final String INFO = "/pub/api/v1/info";

  private final AtomicReference<PublicSettings> publicApi =
      new AtomicReference<>(PublicSettings.OFF);
  private final Api api =
      Api.start(
          Api.settings(HttpSettings.Bodies.DEFAULT)
              .exposing(new HttpSettings.Exposure(publicApi::get, List.of())),
          JobFeed.Limits.DEFAULT,
          Telemetry.NONE);

  @AfterEach
  void stop() {
    api.close();
  }

  private Answer put(String body) {
    return api.send("PUT", PATH, "application/json", body);
  }

  @Test
  void everySettingTellsItsValueWhereItCameFromAndWhetherItCanBeChanged() {
    assertThat(api.get(PATH).body())
        .isEqualTo(
            "{\"workers.count\":{\"value\":16,\"source\":\"default\",\"readonly\":false},"
                + "\"public_api.enabled\":"
                + "{\"value\":false,\"source\":\"config_file\",\"readonly\":false},"
                + "\"log.level\":{\"value\":\"info\",\"source\":\"cli_flag\",\"readonly\":true},"
                + "\"database.password\":"
                + "{\"value\":\"***\",\"source\":\"environment\",\"readonly\":true},"
                + "\"http.tls_cert\":{\"source\":\"default\",\"readonly\":true}}");
  }

  @Test
  void aChangeIsInTheAnswerAndAnotherTakesItBack() {
    Answer changed = put("{\"workers.count\":\"4\",\"public_api.enabled\":true}");

    assertThat(changed.body())
        .contains("{\"value\":4,\"source\":\"database\",\"readonly\":false}")
        .contains("{\"value\":true,\"source\":\"database\",\"readonly\":false}");
    assertThat(api.get(PATH).body()).isEqualTo(changed.body());

    assertThat(put("{\"workers.count\":null}").body())
        .contains("{\"value\":16,\"source\":\"default\",\"readonly\":false}")
        .contains("{\"value\":true,\"source\":\"database\",\"readonly\":false}");
  }

  @Test
  void oneBadNameLeavesAllAsItWas() {
    String before = api.get(PATH).body();

    Answer refused = put("{\"workers.count\":4,\"log.level\":\"debug\"}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/error/message"))
        .contains("log.level was given to this node as a flag");
    assertThat(put("{\"workers.count\":4,\"http.tls_cert\":\"x\"}").text("/error/message"))
        .contains("http.tls_cert takes effect at a start only");
    assertThat(api.get(PATH).body()).isEqualTo(before);
  }

  @Test
  void theAuditTrailTellsWhatWasChangedIntoWhat() {
    put("{\"workers.count\":4,\"public_api.enabled\":null}");
    put("{\"nope\":1}");

    assertThat(api.millrace().audited())
        .extracting("target", "code")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("nope", "unknown_setting"),
            org.assertj.core.groups.Tuple.tuple("public_api.enabled= workers.count=4", null));
  }

  @Test
  void thePublicApiComesAndGoesWithItsSettings() {
    assertThat(api.get(INFO).code()).isEqualTo("route_not_found");
    assertThat(api.delete(INFO).code()).isEqualTo("route_not_found");
    assertThat(api.get("/api/v1/features").body()).contains("\"public_api\":false");

    publicApi.set(new PublicSettings(true, 1, Duration.ofMinutes(1)));
    assertThat(api.get(INFO).text("/rate_limit_max")).isEqualTo("1");
    assertThat(api.get("/api/v1/features").body()).contains("\"public_api\":true");
    String job = "{\"domain\":\"a.example\"}";
    assertThat(api.post("/pub/api/v1/jobs", job).status()).isEqualTo(201);
    assertThat(api.post("/pub/api/v1/jobs", job).code()).isEqualTo("rate_limited");

    publicApi.set(new PublicSettings(true, 2, Duration.ofMinutes(1)));
    assertThat(api.post("/pub/api/v1/jobs", job).status()).isEqualTo(201);
    publicApi.set(PublicSettings.OFF);
    assertThat(api.get(INFO).code()).isEqualTo("route_not_found");
  }
}
