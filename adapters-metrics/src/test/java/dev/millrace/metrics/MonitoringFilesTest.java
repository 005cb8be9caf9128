package dev.millrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The dashboard and the alerts ask for what there is. */
class MonitoringFilesTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

  private final Scrape scrape = scrape();

  private final PromQl queries = new PromQl(scrape);

  private static Scrape scrape() {
    try (MicrometerTelemetry telemetry = new MicrometerTelemetry(() -> Instant.EPOCH, "1")) {
      Metrics.exercise(telemetry);
      return Scrape.of(telemetry.prometheus());
    }
  }

  private static JsonNode read(ObjectMapper mapper, String... path) {
    return mapper.readTree(Path.of(DOCS.toString(), path).toFile());
  }

  private static JsonNode dashboard() {
    return read(new JsonMapper(), "grafana", "millrace.json");
  }

  private static List<JsonNode> targets() {
    List<JsonNode> targets = new ArrayList<>();
    dashboard().get("panels").forEach(panel -> panel.path("targets").forEach(targets::add));
    return targets;
  }

  private static List<JsonNode> alerts() {
    List<JsonNode> alerts = new ArrayList<>();
    read(new YAMLMapper(), "prometheus", "alerts.yml")
        .get("groups")
        .forEach(group -> group.get("rules").forEach(alerts::add));
    return alerts;
  }

  @Test
  void theDashboardAsksForMetricsAndLabelsThatThereAre() {
    assertThat(targets()).hasSizeGreaterThan(30);
    for (JsonNode target : targets()) {
      String query = target.get("expr").asString();
      assertThat(queries.problems(query)).as(query).isEmpty();
      assertThat(queries.unknownLabels(query, target.get("legendFormat").asString()))
          .as("the legend of %s", query)
          .isEmpty();
      assertThat(query).contains("{job=~\"$job\",instance=~\"$instance\"");
    }
  }

  @Test
  void theDashboardShowsEveryMetric() {
    Set<String> missing = new TreeSet<>(scrape.types().keySet());
    // The slowest request of the last minutes says little beside the percentiles.
    missing.remove("millrace_http_request_duration_seconds_max");
    for (JsonNode target : targets()) {
      String query = target.get("expr").asString();
      missing.removeIf(name -> query.matches("(?s).*\\b" + name + "(_bucket|_count|_sum)?\\b.*"));
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void thePanelsOfTheDashboardHaveTheirOwnIdsAndPlaces() {
    List<JsonNode> panels =
        StreamSupport.stream(dashboard().get("panels").spliterator(), false).toList();

    assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
    assertThat(panels)
        .extracting(panel -> panel.get("gridPos").get("x") + " " + panel.get("gridPos").get("y"))
        .doesNotHaveDuplicates();
    assertThat(panels).extracting(panel -> panel.get("title").asString()).doesNotContain("");
  }

  @Test
  void theAlertsAskForMetricsAndLabelsThatThereAre() {
    assertThat(alerts()).hasSizeGreaterThan(15);
    for (JsonNode alert : alerts()) {
      String query = alert.get("expr").asString();
      assertThat(queries.problems(query)).as(query).isEmpty();
      alert
          .get("annotations")
          .forEach(
              text ->
                  assertThat(queries.unknownLabels(query, text.asString()))
                      .as("%s: %s", alert.get("alert"), text)
                      .isEmpty());
    }
  }

  @Test
  void eachAlertHasANameASeverityAndAWordOfExplanation() {
    Set<String> names = new HashSet<>();
    for (JsonNode alert : alerts()) {
      assertThat(names.add(alert.get("alert").asString())).isTrue();
      assertThat(SEVERITIES).contains(alert.get("labels").get("severity").asString());
      assertThat(alert.get("annotations").get("summary").asString()).isNotBlank();
      assertThat(alert.get("annotations").get("description").asString()).endsWith(".");
    }
  }

  @Test
  void theAlertsExpectTheJobThatTheScrapeConfigurationHas() {
    JsonNode scrapes =
        read(new YAMLMapper(), "prometheus", "prometheus.yml").get("scrape_configs").get(0);

    assertThat(scrapes.get("job_name").asString()).isEqualTo("millrace");
    assertThat(scrapes.get("metrics_path").asString()).isEqualTo("/api/v1/metrics");
    assertThat(scrapes.get("params").get("format").get(0).asString()).isEqualTo("prom");
    assertThat(alerts().getFirst().get("expr").asString()).contains("job=\"millrace\"");
  }

  @Test
  void theDocumentNamesEveryAlert() throws Exception {
    String document = Files.readString(DOCS.resolve("metrics.md"));

    assertThat(alerts())
        .allSatisfy(
            alert -> assertThat(document).contains("`" + alert.get("alert").asString() + "`"));
  }

  @Test
  void aWrongNameIsFound() {
    assertThat(queries.problems("rate(millrace_jobs_total[5m])"))
        .containsExactly("no metric millrace_jobs_total");
    assertThat(queries.problems("millrace_nodes{sate=\"silent\"}"))
        .containsExactly("millrace_nodes has no label sate");
    assertThat(queries.problems("millrace_nodes{state=\"quiet\"}"))
        .containsExactly("millrace_nodes has no state quiet");
    assertThat(queries.problems("sum by (kind) (millrace_nodes)")).containsExactly("no label kind");
    assertThat(queries.unknownLabels("sum by (state) (millrace_nodes)", "{{tier}}"))
        .containsExactly("tier");
  }
}
