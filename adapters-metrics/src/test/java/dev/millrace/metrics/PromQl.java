package dev.millrace.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query names, held against what there is. It knows as much of the language as finding names
 * of metrics and labels takes.
 */
final class PromQl {

  /** What Prometheus adds to each series, and what it measures by itself. */
  private static final Set<String> OF_THE_TARGET = Set.of("job", "instance");

  private static final Pattern SELECTOR =
      Pattern.compile("\\b(millrace_\\w+)\\b\\s*(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|on|without|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

  private final Scrape scrape;

  PromQl(Scrape scrape) {
    this.scrape = scrape;
  }

  /** What the query names that there is not. */
  List<String> problems(String query) {
    List<String> problems = new ArrayList<>();
    Set<String> labels = new HashSet<>(OF_THE_TARGET);
    Matcher selector = SELECTOR.matcher(query);
    while (selector.find()) {
      Map<String, Set<String>> known = scrape.series().get(selector.group(1));
      if (known == null) {
        problems.add("no metric " + selector.group(1));
      } else {
        labels.addAll(known.keySet());
        checkMatchers(selector, known, problems);
      }
    }
    grouped(query).stream()
        .filter(label -> !labels.contains(label))
        .forEach(label -> problems.add("no label " + label));
    return problems;
  }

  /** Labels that a text shows and that the result of the query has not. */
  List<String> unknownLabels(String query, String text) {
    Set<String> labels = new HashSet<>(OF_THE_TARGET);
    Set<String> grouped = grouped(query);
    if (grouped.isEmpty()) {
      Matcher selector = SELECTOR.matcher(query);
      while (selector.find()) {
        labels.addAll(scrape.series().getOrDefault(selector.group(1), Map.of()).keySet());
      }
    } else {
      labels.addAll(grouped);
    }
    return SHOWN
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .filter(label -> !labels.contains(label))
        .toList();
  }

  private static void checkMatchers(
      Matcher selector, Map<String, Set<String>> known, List<String> problems) {
    Matcher matcher = MATCHER.matcher(selector.group(2) == null ? "" : selector.group(2));
    while (matcher.find()) {
      String label = matcher.group(1);
      Set<String> values = known.get(label);
      if (OF_THE_TARGET.contains(label)) {
        continue;
      }
      if (values == null) {
        problems.add(selector.group(1) + " has no label " + label);
      } else if (!isKnown(matcher.group(2), matcher.group(3), values)) {
        problems.add(selector.group(1) + " has no " + label + " " + matcher.group(3));
      }
    }
  }

  /** A pattern that excludes may match nothing for the time being. */
  private static boolean isKnown(String operator, String value, Set<String> values) {
    return switch (operator) {
      case "=", "!=" -> values.contains(value);
      case "=~" -> Arrays.stream(value.split("\\|")).allMatch(values::contains);
      default -> true;
    };
  }

  private static Set<String> grouped(String query) {
    Set<String> labels = new HashSet<>();
    Matcher grouping = GROUPING.matcher(query);
    while (grouping.find()) {
      Arrays.stream(grouping.group(1).split(",")).map(String::strip).forEach(labels::add);
    }
    labels.remove("");
    return labels;
  }
}
