package dev.millrace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What packaging/ says about settings, paths and times is what the program knows. */
class PackagingTest {

  private static final Path PACKAGING = Path.of("..", "packaging");
  private static final Pattern STOP = Pattern.compile("(?m)^TimeoutStopSec=(\\d+)$");
  private static final Pattern VARIABLE = Pattern.compile("(MILLRACE_[A-Z0-9_]+)=(\\S+)");

  private final YAMLMapper yaml = new YAMLMapper();

  @Test
  void theServiceFindsItsStoreAndEndsBeforeItIsKilled() throws Exception {
    Configuration service =
        loader(Map.of()).load(Map.of(), PACKAGING.resolve("systemd/millrace.yaml"));
    String unit = Files.readString(PACKAGING.resolve("systemd/millrace.service"));

    assertThat(service.database().place())
        .isInstanceOfSatisfying(
            DatabaseSettings.SqliteFile.class,
            file -> assertThat(file.file()).isEqualTo(Path.of("/var/lib/millrace/millrace.db")));
    assertThat(unit).contains("StateDirectory=millrace\n", "--config /etc/millrace/millrace.yaml");
    assertThat(service.workers().shutdownTimeout())
        .isLessThan(Duration.ofSeconds(Long.parseLong(firstGroup(STOP, unit))));
  }

  @Test
  void theVariablesOfTheServiceAreSettings() throws Exception {
    String defaults = Files.readString(PACKAGING.resolve("systemd/millrace.default"));

    assertThat(load(variablesIn(defaults.replaceAll("(?m)^#", "").replaceAll("(?m)=$", "=x"))))
        .isNotNull();
  }

  @Test
  void theVariablesOfTheImageAreSettings() throws Exception {
    Map<String, String> variables =
        variablesIn(Files.readString(PACKAGING.resolve("container/Dockerfile")));
    Map<String, String> withToken = new HashMap<>(variables);
    withToken.put("MILLRACE_ADMIN_TOKEN_HASHES", "sha256:" + "0".repeat(64) + " ops admin");

    assertThat(variables).containsKeys("MILLRACE_LISTEN", "MILLRACE_DB_DSN");
    assertThat(load(withToken).http().listen().port()).isEqualTo(8080);
  }

  @Test
  void aNodeOfTheClusterWorksOnPostgresAndEndsBeforeItIsKilled() throws Exception {
    JsonNode pod = pod();
    Map<String, String> variables = new HashMap<>();
    for (JsonNode variable : pod.at("/containers/0/env")) {
      variables.put(
          variable.path("name").asString(), variable.path("value").asString("millrace-0"));
    }
    Configuration node =
        loader(variables).load(Map.of(), PACKAGING.resolve("kubernetes/millrace.yaml"));

    assertThat(node.database().place()).isInstanceOf(DatabaseSettings.Server.class);
    assertThat(node.node().id().value()).isEqualTo("millrace-0");
    assertThat(node.http().listen().port())
        .isEqualTo(pod.at("/containers/0/ports/0/containerPort").intValue());
    Duration stop = Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").intValue());
    Duration pause =
        Duration.ofSeconds(pod.at("/containers/0/lifecycle/preStop/sleep/seconds").intValue());
    assertThat(node.workers().shutdownTimeout().plus(pause)).isLessThan(stop);
  }

  @Test
  void theProbesAskForWhatThereIs() throws Exception {
    JsonNode container = pod().at("/containers/0");
    JsonNode paths = yaml.readTree(Path.of("..", "docs", "openapi.yaml").toFile()).path("paths");

    assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
        .extracting(probe -> container.path(probe).at("/httpGet/path").asString())
        .containsExactly("/api/v1/healthz", "/api/v1/healthz", "/api/v1/readyz")
        .allSatisfy(path -> assertThat(paths.propertyNames()).anyMatch(path::endsWith));
  }

  private JsonNode pod() {
    Path nodes = PACKAGING.resolve("kubernetes/nodes.yaml");
    return yaml.readTree(nodes.toFile()).at("/spec/template/spec");
  }

  private static Map<String, String> variablesIn(String text) {
    Map<String, String> variables = new HashMap<>();
    VARIABLE
        .matcher(text)
        .results()
        .forEach(found -> variables.put(found.group(1), found.group(2)));
    return variables;
  }

  private static String firstGroup(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static Configuration load(Map<String, String> variables) {
    return loader(variables).load(Map.of(), null);
  }

  private static ConfigurationLoader loader(Map<String, String> variables) {
    return new ConfigurationLoader(new Environment(variables, "mill", "/home/miller"));
  }
}
