package dev.millrace.dns.plan;

import dev.millrace.dns.address.AddressCases;
import dev.millrace.dns.basic.BasicCases;
import dev.millrace.dns.connectivity.ConnectivityCases;
import dev.millrace.dns.consistency.ConsistencyCases;
import dev.millrace.dns.delegation.DelegationCases;
import dev.millrace.dns.dnssec.DnssecCases;
import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.SystemTags;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.nameserver.NameserverCases;
import dev.millrace.dns.syntax.SyntaxCases;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.zone.ZoneCases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cases in the order in which they run.
 *
 * @param cases module by module, as {@link TestModule} orders them
 */
public record TestPlan(List<TestCase> cases) {

  public TestPlan {
    cases = List.copyOf(cases);
  }

  /** Every case there is. */
  public static TestPlan complete() {
    return new TestPlan(
        Stream.of(
                BasicCases.all(),
                AddressCases.all(),
                ConnectivityCases.all(),
                ConsistencyCases.all(),
                DnssecCases.all(),
                DelegationCases.all(),
                NameserverCases.all(),
                SyntaxCases.all(),
                ZoneCases.all())
            .flatMap(List::stream)
            .toList());
  }

  /** The modules that have cases here, in order. */
  public Set<TestModule> modules() {
    Set<TestModule> modules = new LinkedHashSet<>();
    cases.forEach(testCase -> modules.add(testCase.module()));
    return modules;
  }

  /** The cases of one module, in order. */
  public List<TestCase> casesOf(TestModule module) {
    return cases.stream().filter(testCase -> testCase.module() == module).toList();
  }

  /** Every tag that a run of these cases can have, by module, without repetition. */
  public List<Tag> tags() {
    Set<Tag> tags = new LinkedHashSet<>();
    for (TestModule module : modules()) {
      tags.addAll(CommonTags.of(module).all());
      casesOf(module).forEach(testCase -> tags.addAll(testCase.tags()));
    }
    tags.addAll(SystemTags.all());
    return new ArrayList<>(tags);
  }
}
