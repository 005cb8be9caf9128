package dev.millrace.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report in the Prometheus text format, taken apart.
 *
 * @param types of metrics by name
 * @param series the values of each label, by the name of the series and that of the label
 */
record Scrape(Map<String, String> types, Map<String, Map<String, Set<String>>> series) {

  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PART = Pattern.compile("_(bucket|sum|count)$");

  static Scrape of(String text) {
    Scrape scrape = new Scrape(new TreeMap<>(), new TreeMap<>());
    text.lines().forEach(scrape::read);
    return scrape;
  }

  private void read(String line) {
    if (line.startsWith("# TYPE ")) {
      String[] words = line.split(" ");
      types.put(words[2], words[3]);
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    if (sample.matches()) {
      Map<String, Set<String>> labels =
          series.computeIfAbsent(sample.group(1), name -> new TreeMap<>());
      Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
      while (label.find()) {
        labels.computeIfAbsent(label.group(1), name -> new TreeSet<>()).add(label.group(2));
      }
    }
  }

  /** Each metric with its type and the names of its labels, as {@code docs/metrics.md} has it. */
  Map<String, String> typesWithLabels() {
    Map<String, Set<String>> labels = new TreeMap<>();
    series.forEach(
        (name, values) ->
            labels
                .computeIfAbsent(metric(name), metric -> new TreeSet<>())
                .addAll(values.keySet()));
    Map<String, String> all = new TreeMap<>();
    types.forEach(
        (name, type) -> {
          Set<String> own = labels.getOrDefault(name, new TreeSet<>());
          own.remove("le");
          all.put(name, (type + " " + String.join(" ", own)).strip());
        });
    return all;
  }

  private String metric(String seriesName) {
    return types.containsKey(seriesName) ? seriesName : PART.matcher(seriesName).replaceFirst("");
  }
}
