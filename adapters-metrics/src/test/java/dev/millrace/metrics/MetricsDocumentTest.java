package dev.millrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {

  private static final Pattern SAMPLE =
      Pattern.compile("(\\w+?)(_bucket|_sum|_count)?(\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

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
      Map<String, String> types = new TreeMap<>();
      Map<String, Set<String>> labels = new TreeMap<>();
      telemetry.prometheus().lines().forEach(line -> read(line, types, labels));
      types.replaceAll(
          (name, type) ->
              (type + " " + String.join(" ", labels.getOrDefault(name, Set.of()))).strip());
      return types;
    }
  }

  private static void read(
      String line, Map<String, String> types, Map<String, Set<String>> labels) {
    if (line.startsWith("# TYPE ")) {
      String[] words = line.split(" ");
      types.put(words[2], words[3]);
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    if (sample.matches() && sample.group(4) != null) {
      Matcher label = LABEL.matcher(sample.group(4));
      Set<String> names = labels.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
      while (label.find()) {
        if (!label.group(1).equals("le")) {
          names.add(label.group(1));
        }
      }
    }
  }
}
