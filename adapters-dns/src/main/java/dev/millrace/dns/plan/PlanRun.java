package dev.millrace.dns.plan;

import dev.millrace.dns.finding.CommonTags;
import dev.millrace.dns.finding.SystemTags;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.network.RunInterrupted;
import dev.millrace.dns.network.RunNetwork;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Name;

/**
 * Takes one zone through a plan, case by case, on the calling thread.
 *
 * <p>Module BASIC settles whether there is anything to test: a zone that nobody delegates is not
 * asked for a working server, and a zone without a working server ends the run after the module.
 * Most of module DNSSEC is for signed zones only.
 */
final class PlanRun {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRun.class);

  private final TestPlan plan;
  private final ZoneUnderTest zone;
  private final RunNetwork network;
  private final EntryLog log;
  private final Set<String> found = new HashSet<>();

  PlanRun(TestPlan plan, ZoneUnderTest zone, RunNetwork network, EntryLog log) {
    this.plan = plan;
    this.zone = zone;
    this.network = network;
    this.log = log;
  }

  /**
   * @param progress told 0..100 as cases are done
   * @throws RunInterrupted if the run was canceled or its deadline passed
   */
  void run(IntConsumer progress) {
    progress.accept(0);
    log.add(SystemTags.TEST_TARGET.with(zone.name(), "all"));
    if (!zone.profile().net().ipv4() && !zone.profile().net().ipv6()) {
      log.add(SystemTags.NO_NETWORK.found());
    } else {
      reportGivenServers();
      runModules(progress);
    }
    progress.accept(100);
  }

  /** The servers of an undelegated test that came without an address they would need. */
  private void reportGivenServers() {
    for (Name server : zone.givenServers().namesWithoutAddress()) {
      if (server.subdomain(zone.name())) {
        log.add(SystemTags.FAKE_DELEGATION_IN_ZONE_NO_IP.with(zone.name(), server));
      } else if (zone.addressesOf(server).isEmpty()) {
        log.add(SystemTags.FAKE_DELEGATION_NO_IP.with(zone.name(), server));
      }
    }
  }

  private void runModules(IntConsumer progress) {
    int done = 0;
    for (TestModule module : plan.modules()) {
      for (TestCase testCase : plan.casesOf(module)) {
        if (!isBesideThePoint(testCase)) {
          runCase(testCase);
        }
        progress.accept(++done * 100 / plan.cases().size());
      }
      log.add(SystemTags.MODULE_END.with(module.name()));
      if (module == TestModule.BASIC && !canContinue()) {
        log.add(SystemTags.CANNOT_CONTINUE.with(zone.name()));
        return;
      }
    }
  }

  /**
   * Of an unsigned zone Dnssec11 has something to say, no other case of its module (Zonemaster,
   * dnssec07, "Special procedural requirements").
   */
  private boolean isBesideThePoint(TestCase testCase) {
    return testCase.isBesideThePoint(zone, this::has)
        || (testCase.module() == TestModule.DNSSEC
            && found.contains("DS07_NOT_SIGNED")
            && !testCase.key().equals("dnssec11"));
  }

  private boolean canContinue() {
    return !has("basic02") || !zone.workingServers().working().isEmpty();
  }

  private boolean has(String key) {
    return plan.cases().stream().anyMatch(testCase -> testCase.key().equals(key));
  }

  private void runCase(TestCase testCase) {
    CommonTags tags = CommonTags.of(testCase.module());
    log.enter(testCase.id());
    log.add(tags.start().with(testCase.id()));
    try {
      testCase.run(
          zone,
          finding -> {
            found.add(finding.tag().name());
            log.add(finding);
          });
    } catch (RunInterrupted e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.error("Test case {} failed on {}.", testCase.id(), zone.name(), e);
      log.add(SystemTags.MODULE_ERROR.with(testCase.id(), e.toString()));
    }
    reportRefused();
    log.add(tags.end().with(testCase.id()));
    log.leave();
  }

  private void reportRefused() {
    List<InetAddress> refused = network.takeRefused();
    refused.forEach(address -> log.add(SystemTags.NON_GLOBAL_QUERY_BLOCKED.with(address)));
  }
}
