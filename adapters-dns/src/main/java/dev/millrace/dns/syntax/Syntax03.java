package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;

/**
 * Syntax03: no label of the domain name has hyphens in position 3 and 4 unless it is an A-label.
 */
public final class Syntax03 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return List.of(SyntaxTags.DISCOURAGED_DOUBLE_DASH, SyntaxTags.NO_DOUBLE_DASH);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<String> discouraged =
        Labels.of(zone.name()).stream().filter(Labels::hasDiscouragedDoubleDash).toList();
    for (String label : discouraged) {
      findings.add(SyntaxTags.DISCOURAGED_DOUBLE_DASH.with(zone.name(), label));
    }
    if (discouraged.isEmpty()) {
      findings.add(SyntaxTags.NO_DOUBLE_DASH.with(zone.name()));
    }
  }
}
