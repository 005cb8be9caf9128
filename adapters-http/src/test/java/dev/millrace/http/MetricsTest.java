package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.http.contract.Answer;
import dev.millrace.http.contract.Api;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MetricsTest {
  private final Api api = Api.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private JsonNode metrics(String query) {
    return api.get("/api/v1/metrics" + query).json();
  }

  @Test
  void allSectionsComeUnlessOtherwiseAsked() {
    JsonNode all = metrics("");

    assertThat(all.propertyNames())
        .containsExactly(
            "schema_version",
            "server_version",
            "generated_at",
            "health",
            "jobs",
            "api",
            "quality",
            "insights",
            "trends");
    assertThat(all.at("/schema_version").asString()).isEqualTo("v1");
    assertThat(all.at("/health/uptime_seconds").asInt()).isEqualTo(90);
    assertThat(all.at("/health/worker_count").asInt()).isEqualTo(16);
    assertThat(all.at("/health/active_workers").asInt()).isEqualTo(2);
    assertThat(all.at("/health/dns_queries_total").asInt()).isEqualTo(90);
    assertThat(all.at("/jobs/completed_total").asInt()).isEqualTo(4);
    assertThat(all.at("/jobs/status_counts/failed").asInt()).isEqualTo(1);
    assertThat(all.at("/api/status_class_counts/4xx").asInt()).isEqualTo(1);
    assertThat(all.at("/api/routes/0/latency_ms/p99").asInt()).isEqualTo(100);
    assertThat(all.at("/quality/outcomes/success_rate").asDouble()).isEqualTo(0.75);
    assertThat(all.at("/quality/outcomes/failed_rate").asDouble()).isEqualTo(0.25);
    assertThat(all.at("/quality/severity/totals/NOTICE").asInt()).isEqualTo(8);
    assertThat(all.at("/quality/severity/per_completed_rates/NOTICE").asDouble()).isEqualTo(2);
    assertThat(all.at("/insights/domains/items").size()).isEqualTo(20);
    assertThat(all.at("/insights/domains/other/domain").asString()).isEqualTo("_other");
    assertThat(all.at("/insights/batches/items/0/processed_total").asInt()).isEqualTo(4);
    assertThat(all.at("/trends/windows").propertyNames()).containsExactly("1h", "6h", "24h", "48h");
    assertThat(all.at("/trends/windows/1h/points/0/dns_queries_ipv6_per_second").asDouble())
        .isEqualTo(0.5);
    assertThat(all.at("/trends/windows/1h/points/0/dns_cache_hit_rate").asDouble()).isEqualTo(0.75);
  }

  @Test
  void onlyWhatIsAskedForComes() {
    assertThat(metrics("?include=jobs,%20Quality").propertyNames())
        .containsExactly("schema_version", "server_version", "generated_at", "jobs", "quality");
    assertThat(metrics("?include=jobs,all").has("trends")).isTrue();
    JsonNode narrow = metrics("?window=6H&limit_domains=1&limit_batches=2&include=insights,trends");
    assertThat(narrow.at("/trends/windows").propertyNames()).isEqualTo(Set.of("6h"));
    assertThat(narrow.at("/insights/domains/limit").asInt()).isEqualTo(1);
    assertThat(narrow.at("/insights/domains/items").size()).isEqualTo(1);
    assertThat(narrow.at("/insights/batches/items").size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "format=xml, invalid_format",
    "window=2h, invalid_window",
    "include=health;nothing, invalid_include",
    "include=;, invalid_include",
    "limit_domains=0, invalid_limit_domains",
    "limit_domains=101, invalid_limit_domains",
    "limit_batches=-1, invalid_limit_batches",
    "limit_batches=ten, invalid_limit_batches"
  })
  void aBadValueIsRefusedByName(String query, String code) {
    Answer answer = api.get("/api/v1/metrics?" + query.replace(';', ','));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void thePrometheusFormatPassesOverWhatIsForJson() {
    Answer answer =
        api.get("/api/v1/metrics?format=prom&window=x&include=x&limit_domains=0&limit_batches=0");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body()).contains("millrace_up 1\n");
  }

  @Test
  void anErrorOfTheStoreIsAnswered() {
    api.millrace().unreachable(true);

    assertThat(api.get("/api/v1/metrics?include=health").status()).isEqualTo(503);
    assertThat(api.get("/api/v1/metrics?include=api").status()).isEqualTo(200);
  }
}
