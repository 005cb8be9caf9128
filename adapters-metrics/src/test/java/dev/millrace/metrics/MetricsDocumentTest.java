package dev.millrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {

  @Test
  void theDocumentNamesEachMetricWithItsTypeAndLabels() throws IOException {
    assertThat(documented()).isEqualTo(exposed());
  }

  private static Map<String, String> documented() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "metrics.md")).stream()
        .filter(line -> line.startsWith("| millrace_"))
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
        .collect(
            Collectors.toMap(
                row -> row.get(1),
                row -> (row.get(2) + " " + row.get(3)).strip(),
                (a, b) -> a + b,
                TreeMap::new));
  }

  private static Map<String, String> exposed() {
    try (MicrometerTelemetry telemetry = new MicrometerTelemetry(() -> Instant.EPOCH, "1")) {
      Metrics.exercise(telemetry);
      return Scrape.of(telemetry.prometheus()).typesWithLabels();
    }
  }
}
