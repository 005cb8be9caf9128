package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;

/** Syntax02: no label of the domain name starts or ends with a hyphen. */
public final class Syntax02 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        SyntaxTags.INITIAL_HYPHEN, SyntaxTags.TERMINAL_HYPHEN, SyntaxTags.NO_ENDING_HYPHENS);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    List<String> labels = Labels.of(zone.name());
    for (String label : labels) {
      if (label.startsWith("-")) {
        findings.add(SyntaxTags.INITIAL_HYPHEN.with(zone.name(), label));
      }
      if (label.endsWith("-")) {
        findings.add(SyntaxTags.TERMINAL_HYPHEN.with(zone.name(), label));
      }
    }
    if (labels.stream().noneMatch(label -> label.startsWith("-") || label.endsWith("-"))) {
      findings.add(SyntaxTags.NO_ENDING_HYPHENS.with(zone.name()));
    }
  }
}
