package dev.millrace.dns.delegation;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Name;

/** Delegation07: parent and zone name the same servers. */
public final class Delegation07 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.DELEGATION;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        DelegationTags.EXTRA_NAME_PARENT,
        DelegationTags.EXTRA_NAME_CHILD,
        DelegationTags.NAMES_MATCH,
        DelegationTags.TOTAL_NAME_MISMATCH);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    Set<Name> parent = zone.delegationServers().names();
    Set<Name> child = zone.zoneServers().names();
    if (parent.isEmpty() && child.isEmpty()) {
      return;
    }
    List<Name> onlyParent = without(parent, child);
    List<Name> onlyChild = without(child, parent);
    if (!onlyParent.isEmpty()) {
      findings.add(DelegationTags.EXTRA_NAME_PARENT.with(onlyParent));
    }
    if (!onlyChild.isEmpty()) {
      findings.add(DelegationTags.EXTRA_NAME_CHILD.with(onlyChild));
    }
    if (onlyParent.isEmpty() && onlyChild.isEmpty()) {
      findings.add(DelegationTags.NAMES_MATCH.with(parent));
    } else if (onlyParent.size() == parent.size()) {
      findings.add(DelegationTags.TOTAL_NAME_MISMATCH.with(onlyParent, onlyChild));
    }
  }

  private static List<Name> without(Set<Name> names, Set<Name> others) {
    return names.stream().filter(name -> !others.contains(name)).toList();
  }
}
