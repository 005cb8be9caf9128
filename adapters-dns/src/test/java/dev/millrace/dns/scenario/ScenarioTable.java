package dev.millrace.dns.scenario;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.testcase.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scenarios passed per case, those of Zonemaster's documents that were not run, and the tags that
 * no scenario produced. What is no case (the methods that cases share, look-ups) has its rows
 * first.
 */
final class ScenarioTable {

  private final TestPlan plan;
  private final ScenarioLog log;
  private final Map<String, Set<String>> documented;

  /**
   * A table.
   *
   * @param documented the names of the documents' scenarios by case
   */
  ScenarioTable(TestPlan plan, ScenarioLog log, Map<String, Set<String>> documented) {
    this.plan = plan;
    this.log = log;
    this.documented = documented;
  }

  String text() {
    List<String> areas = areas();
    List<String> lines = new ArrayList<>();
    int run = areas.stream().mapToInt(log::run).sum();
    int failed = areas.stream().mapToInt(area -> log.failed(area).size()).sum();
    int wanted = documented.values().stream().mapToInt(Set::size).sum();
    int missing = documented.keySet().stream().mapToInt(area -> missing(area).size()).sum();
    lines.add(line("Scenarios: %d of %d passed", run - failed, run));
    lines.add(line("Scenarios of the documents: %d of %d were run", wanted - missing, wanted));
    areas.forEach(area -> lines.add(row(area)));
    lines.addAll(unproduced());
    return String.join("\n", lines) + "\n";
  }

  private List<String> areas() {
    List<String> cases = plan.cases().stream().map(TestCase::key).toList();
    Stream<String> others =
        Stream.concat(log.areas().stream(), documented.keySet().stream())
            .filter(area -> !cases.contains(area))
            .distinct()
            .sorted();
    return Stream.concat(others, cases.stream()).toList();
  }

  private String row(String area) {
    int run = log.run(area);
    StringBuilder row =
        new StringBuilder(line("  %-15s %3d of %3d", area, run - log.failed(area).size(), run));
    append(row, "failed", log.failed(area));
    append(row, "not run", missing(area));
    return row.toString();
  }

  private static void append(StringBuilder row, String title, List<String> scenarios) {
    if (!scenarios.isEmpty()) {
      row.append("  ").append(title).append(": ").append(String.join(" ", scenarios));
    }
  }

  private List<String> missing(String area) {
    return documented.getOrDefault(area, Set.of()).stream()
        .filter(scenario -> !log.knows(area, scenario))
        .sorted()
        .toList();
  }

  /** Scenarios of the documents that were not run, and tags that no scenario produced. */
  List<String> gaps() {
    Stream<String> scenarios =
        documented.keySet().stream()
            .sorted()
            .flatMap(area -> missing(area).stream().map(name -> line("  %-15s %s", area, name)));
    return Stream.concat(scenarios, unproducedTags().stream()).toList();
  }

  private List<String> unproducedTags() {
    return plan.cases().stream().flatMap(testCase -> unproduced(testCase).stream()).toList();
  }

  private List<String> unproduced() {
    List<String> tags = unproducedTags();
    int declared = plan.cases().stream().mapToInt(testCase -> testCase.tags().size()).sum();
    String title = line("Tags that no scenario produced: %d of %d", tags.size(), declared);
    return Stream.concat(Stream.of(title), tags.stream()).toList();
  }

  private List<String> unproduced(TestCase testCase) {
    return testCase.tags().stream()
        .map(Tag::name)
        .filter(tag -> !log.isProduced(testCase.key(), tag))
        .map(tag -> line("  %-15s %s", testCase.key(), tag))
        .toList();
  }

  private static String line(String format, Object... args) {
    return String.format(Locale.ROOT, format, args);
  }
}
