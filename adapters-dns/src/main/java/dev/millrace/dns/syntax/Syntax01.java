package dev.millrace.dns.syntax;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;

/** Syntax01: the domain name has no illegal characters. */
public final class Syntax01 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.SYNTAX;
  }

  @Override
  public List<Tag> tags() {
    return List.of(SyntaxTags.ONLY_ALLOWED_CHARS, SyntaxTags.NON_ALLOWED_CHARS);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    boolean allowed = Labels.of(zone.name()).stream().allMatch(Labels::hasOnlyAllowedCharacters);
    findings.add(
        (allowed ? SyntaxTags.ONLY_ALLOWED_CHARS : SyntaxTags.NON_ALLOWED_CHARS).with(zone.name()));
  }
}
