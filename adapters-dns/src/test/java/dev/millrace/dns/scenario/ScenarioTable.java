package dev.millrace.dns.scenario;

import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.testcase.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scenarios passed per case, and the tags that none of them produced. */
final class ScenarioTable {

  private final TestPlan plan;
  private final ScenarioLog log;

  ScenarioTable(TestPlan plan, ScenarioLog log) {
    this.plan = plan;
    this.log = log;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    int run = sum(plan.cases().stream().map(this::run).toList());
    int failed = sum(plan.cases().stream().map(this::failed).toList());
    lines.add(line("Scenarios: %d of %d passed", run - failed, run));
    plan.cases().forEach(testCase -> lines.add(scenarios(testCase)));
    List<String> missing = plan.cases().stream().flatMap(c -> unproduced(c).stream()).toList();
    int declared = sum(plan.cases().stream().map(testCase -> testCase.tags().size()).toList());
    lines.add(line("Tags that no scenario produced: %d of %d", missing.size(), declared));
    lines.addAll(missing);
    return String.join("\n", lines) + "\n";
  }

  private String scenarios(TestCase testCase) {
    int run = run(testCase);
    String passed = line("  %-15s %3d of %3d", testCase.id(), run - failed(testCase), run);
    List<String> failed = log.failed(testCase.key());
    return failed.isEmpty() ? passed : passed + "  failed: " + String.join("; ", failed);
  }

  private int run(TestCase testCase) {
    return log.run(testCase.key());
  }

  private int failed(TestCase testCase) {
    return log.failed(testCase.key()).size();
  }

  private List<String> unproduced(TestCase testCase) {
    return testCase.tags().stream()
        .map(Tag::name)
        .filter(tag -> !log.isProduced(testCase.key(), tag))
        .map(tag -> line("  %-15s %s", testCase.id(), tag))
        .toList();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static String line(String format, Object... args) {
    return String.format(Locale.ROOT, format, args);
  }
}
