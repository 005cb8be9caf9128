package dev.millrace.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.profile.ChosenProfile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZoneTesterTest {

  private final List<Query> seen = new CopyOnWriteArrayList<>();
  private Sandbox sandbox;
  private ZoneTester tester;

  @BeforeAll
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(pair("good", 1))
            .zone(
                ZoneSetup.of("mixed.xa")
                    .server("ns1.mixed.xa", "127.83.2.1")
                    .server("ns2.mixed.xa", "127.83.2.2", Faults.silent())
                    .server("ns3.mixed.xa", "127.83.2.3", Faults.refused())
                    .server("ns4.mixed.xa", "127.83.2.4", Faults.notAuthoritative())
                    .server("ns5.mixed.xa", "127.83.2.5", Faults.noTcp()))
            .zone(
                ZoneSetup.of("broken.xa")
                    .server("ns1.broken.xa", "127.83.3.1", Faults.silent())
                    .server("ns2.broken.xa", "127.83.3.2", Faults.refused())
                    .server("ns3.broken.xa", "127.83.3.3", Faults.notAuthoritative())
                    .server("ns4.broken.xa", "127.83.3.4", Faults.withholding(6))
                    .server("ns5.broken.xa", "127.83.3.5")
                    .glue("ns5.broken.xa")
                    .records("www A 192.0.2.80"))
            .zone(pair("new", 4).undelegated())
            .zone(
                ZoneSetup.of("alias.xa")
                    .server("ns1.alias.xa", "127.83.5.1")
                    .records("renamed DNAME good.xa."))
            .observedBy(seen::add)
            .start();
    tester = TestWorld.tester(sandbox);
  }

  private static ZoneSetup pair(String label, int block) {
    return ZoneSetup.of(label + ".xa")
        .server("ns1." + label + ".xa", "127.83." + block + ".1")
        .server("ns2." + label + ".xa", "127.83." + block + ".2");
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  private List<Entry> test(JobSpec.ZoneTest spec) throws InterruptedException {
    return tester.test(spec, null, TestWorld.SILENT).entries();
  }

  private List<String> lines(String domain, String... tests) throws InterruptedException {
    return TestWorld.lines(test(TestWorld.spec(domain, tests)));
  }

  @Test
  void aGoodZonePassesModuleBasic() throws InterruptedException {
    assertThat(lines("good.xa", "basic"))
        .containsExactly(
            "B01_PARENT_FOUND {domain=xa, ns_list=ns1.nic.xa/127.2.1.53;ns2.nic.xa/127.2.2.53}",
            "B01_CHILD_FOUND {domain=good.xa}",
            "B02_AUTH_RESPONSE_SOA"
                + " {ns_list=ns1.good.xa/127.83.1.1;ns2.good.xa/127.83.1.2, domain=good.xa}",
            "HAS_NAMESERVER_NO_WWW_A_TEST {zname=good.xa}");
  }

  @Test
  void theRootPassesModuleBasic() throws InterruptedException {
    assertThat(lines(".", "basic"))
        .startsWith("B01_CHILD_FOUND {domain=.}", "B01_ROOT_HAS_NO_PARENT {}")
        .doesNotContain("CANNOT_CONTINUE {domain=.}");
  }

  @Test
  void ofAnUnsignedZoneOnlyTheCasesThatSettleItRun() throws InterruptedException {
    assertThat(test(TestWorld.spec("good.xa", "dnssec")))
        .filteredOn(entry -> entry.tag().equals("TEST_CASE_START"))
        .extracting(Entry::testcase)
        .containsExactly("Dnssec07", "Dnssec11");
    assertThat(test(TestWorld.spec("good.xa", "dnssec05")))
        .extracting(Entry::tag)
        .contains("DS05_ZONE_NO_DNSSEC");
  }

  @Test
  void entriesCarryTheCaseAndTheModule() throws InterruptedException {
    List<Entry> entries = test(TestWorld.spec("good.xa", "basic01"));

    assertThat(entries)
        .extracting(Entry::module, Entry::testcase, Entry::tag, Entry::level)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "SYSTEM", "Unspecified", "TEST_TARGET", Level.DEBUG),
            org.assertj.core.api.Assertions.tuple(
                "BASIC", "Basic01", "TEST_CASE_START", Level.DEBUG),
            org.assertj.core.api.Assertions.tuple(
                "BASIC", "Basic01", "B01_PARENT_FOUND", Level.INFO),
            org.assertj.core.api.Assertions.tuple(
                "BASIC", "Basic01", "B01_CHILD_FOUND", Level.INFO),
            org.assertj.core.api.Assertions.tuple("BASIC", "Basic01", "TEST_CASE_END", Level.DEBUG),
            org.assertj.core.api.Assertions.tuple(
                "SYSTEM", "Unspecified", "MODULE_END", Level.DEBUG));
  }

  @Test
  void aZoneWithoutAWorkingServerIsExplainedAndEndsTheRun() throws InterruptedException {
    List<String> lines = lines("broken.xa");

    assertThat(lines)
        .contains(
            "B02_NO_WORKING_NS {domain=broken.xa}",
            "B02_NS_BROKEN {ns=ns4.broken.xa/127.83.3.4}",
            "B02_NS_NOT_AUTH {ns=ns3.broken.xa/127.83.3.3}",
            "B02_NS_NO_IP_ADDR {nsname=ns5.broken.xa}",
            "B02_NS_NO_RESPONSE {ns=ns1.broken.xa/127.83.3.1}",
            "B02_UNEXPECTED_RCODE {ns=ns2.broken.xa/127.83.3.2, rcode=REFUSED}",
            "HAS_A_RECORDS {ns=ns3.broken.xa/127.83.3.3, domain=www.broken.xa}",
            "NO_A_RECORDS {ns=ns2.broken.xa/127.83.3.2, domain=www.broken.xa}");
    assertThat(lines.getLast()).isEqualTo("CANNOT_CONTINUE {domain=broken.xa}");
  }

  @Test
  void aNameThatIsNoZoneEndsTheRunBeforeItsServersAreSought() throws InterruptedException {
    assertThat(lines("nosuch.xa"))
        .containsExactly(
            "B01_PARENT_FOUND {domain=xa, ns_list=ns1.nic.xa/127.2.1.53;ns2.nic.xa/127.2.2.53}",
            "B01_NO_CHILD {domain_child=nosuch.xa, domain_super=xa}",
            "CANNOT_CONTINUE {domain=nosuch.xa}");
  }

  @Test
  void anAliasIsNamedWithItsTarget() throws InterruptedException {
    assertThat(lines("renamed.alias.xa", "basic01"))
        .contains(
            "B01_CHILD_IS_ALIAS {domain_child=renamed.alias.xa, domain_target=good.xa,"
                + " ns_list=ns1.alias.xa/127.83.5.1}");
  }

  @Test
  void connectivityTellsHowEachServerFails() throws InterruptedException {
    assertThat(lines("mixed.xa", "connectivity01", "connectivity02"))
        .containsExactly(
            "CN01_NO_RESPONSE_UDP {ns=ns2.mixed.xa/127.83.2.2}",
            "CN01_UNEXPECTED_RCODE_SOA_QUERY_UDP {ns=ns3.mixed.xa/127.83.2.3, rcode=REFUSED}",
            "CN01_UNEXPECTED_RCODE_NS_QUERY_UDP {ns=ns3.mixed.xa/127.83.2.3, rcode=REFUSED}",
            "CN01_SOA_RECORD_NOT_AA_UDP {ns=ns4.mixed.xa/127.83.2.4}",
            "CN01_NS_RECORD_NOT_AA_UDP {ns=ns4.mixed.xa/127.83.2.4}",
            "CN02_NO_RESPONSE_TCP {ns=ns2.mixed.xa/127.83.2.2}",
            "CN02_UNEXPECTED_RCODE_SOA_QUERY_TCP {ns=ns3.mixed.xa/127.83.2.3, rcode=REFUSED}",
            "CN02_UNEXPECTED_RCODE_NS_QUERY_TCP {ns=ns3.mixed.xa/127.83.2.3, rcode=REFUSED}",
            "CN02_SOA_RECORD_NOT_AA_TCP {ns=ns4.mixed.xa/127.83.2.4}",
            "CN02_NS_RECORD_NOT_AA_TCP {ns=ns4.mixed.xa/127.83.2.4}",
            "CN02_NO_RESPONSE_TCP {ns=ns5.mixed.xa/127.83.2.5}");
  }

  @Test
  void anUndelegatedZoneIsTestedWithWhatIsGiven() throws InterruptedException {
    JobSpec.ZoneTest spec =
        TestWorld.spec(
            "new.xa",
            List.of(
                TestWorld.given("ns1.new.xa/127.83.4.1"),
                TestWorld.given("ns2.new.xa"),
                TestWorld.given("ns.nosuch.xa")),
            "basic");

    assertThat(TestWorld.lines(test(spec)))
        .containsExactly(
            "FAKE_DELEGATION_IN_ZONE_NO_IP {domain=new.xa, nsname=ns2.new.xa}",
            "FAKE_DELEGATION_NO_IP {domain=new.xa, nsname=ns.nosuch.xa}",
            "B01_CHILD_FOUND {domain=new.xa}",
            "B01_PARENT_DISREGARDED {}",
            "B02_AUTH_RESPONSE_SOA {ns_list=ns1.new.xa/127.83.4.1, domain=new.xa}",
            "HAS_NAMESERVER_NO_WWW_A_TEST {zname=new.xa}");
  }

  @Test
  void addressesAreSortedByWhatTheyAreFor() throws InterruptedException {
    JobSpec.ZoneTest spec =
        TestWorld.spec(
            "new.xa",
            List.of(
                TestWorld.given("ns1.new.xa/127.83.4.1"),
                TestWorld.given("ns1.elsewhere/192.0.2.1"),
                TestWorld.given("ns2.elsewhere/240.0.0.1")),
            "address01");

    assertThat(TestWorld.lines(test(spec)))
        .contains(
            "A01_DOCUMENTATION_ADDR {ns_list=ns1.elsewhere/192.0.2.1}",
            "A01_ADDR_NOT_GLOBALLY_REACHABLE {ns_list=ns2.elsewhere/240.0.0.1}",
            "A01_NO_GLOBALLY_REACHABLE_ADDR {}");
  }

  @Test
  void theSameAnswersGiveTheSameEntries() throws InterruptedException {
    List<String> first = lines("mixed.xa");
    for (int i = 0; i < 2; i++) {
      assertThat(lines("mixed.xa")).isEqualTo(first);
    }
  }

  @Test
  void withoutPermissionNothingIsSentToThisNetwork() throws InterruptedException {
    ZoneTester guarded =
        new ZoneTester(
            TestWorld.settings(sandbox)
                .allowing(new EngineSettings.Permissions(true, true, false)));
    seen.clear();
    List<Entry> entries =
        guarded.test(TestWorld.spec("good.xa", "basic"), null, TestWorld.SILENT).entries();

    assertThat(TestWorld.lines(entries, TestModule.SYSTEM))
        .startsWith(
            "NON_GLOBAL_QUERY_BLOCKED {ns_ip=127.1.1.53}",
            "NON_GLOBAL_QUERY_BLOCKED {ns_ip=127.1.2.53}");
    assertThat(seen).isEmpty();
  }

  @Test
  void aFamilyThatIsOffIsReported() throws InterruptedException {
    JobSpec.ZoneTest all =
        TestWorld.spec(
            "new.xa",
            List.of(TestWorld.given("ns1.new.xa/127.83.4.1"), TestWorld.given("ns2.new.xa/::1")),
            "basic02",
            "connectivity");
    JobSpec.ZoneTest spec =
        new JobSpec.ZoneTest(
            all.domain(),
            all.tests(),
            null,
            "{\"net\":{\"ipv6\":false}}",
            all.nameservers(),
            List.of(),
            Level.DEBUG);

    assertThat(TestWorld.lines(test(spec)))
        .contains(
            "IPV6_DISABLED {ns=ns2.new.xa/::1, rrtype=SOA}",
            "CN01_IPV6_DISABLED {ns_list=ns2.new.xa/::1}");
  }

  @Test
  void withBothFamiliesOffNothingIsTested() throws InterruptedException {
    JobSpec.ZoneTest spec =
        new JobSpec.ZoneTest(
            DomainName.parse("good.xa"),
            List.of(),
            null,
            "{\"no_network\":true}",
            List.of(),
            List.of(),
            null);

    assertThat(TestWorld.lines(test(spec))).containsExactly("NO_NETWORK {}");
  }

  @Test
  void whatTheProfileSaysOfALevelHolds() throws InterruptedException {
    JobSpec.ZoneTest spec =
        new JobSpec.ZoneTest(
            DomainName.parse("good.xa"),
            List.of("basic01"),
            new ChosenProfile(3, "ignored", 17),
            "{\"test_levels\":{\"BASIC\":{\"B01_CHILD_FOUND\":\"WARNING\"}}}",
            List.of(),
            List.of(),
            Level.NOTICE);

    ZoneTester.Result result =
        tester.test(
            spec,
            "{\"test_levels\":{\"BASIC\":{\"B01_PARENT_FOUND\":\"ERROR\"}}}",
            TestWorld.SILENT);
    assertThat(result.entries())
        .extracting(Entry::tag, Entry::level)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("B01_PARENT_FOUND", Level.ERROR),
            org.assertj.core.api.Assertions.tuple("B01_CHILD_FOUND", Level.WARNING));
    assertThat(result.effectiveProfile()).contains("\"B01_CHILD_FOUND\":\"WARNING\"");
  }

  @Test
  void inputThatCannotBeIsRefused() {
    assertThatThrownBy(() -> lines("a..b")).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(
            () -> test(TestWorld.spec("x.xa", List.of(TestWorld.given("ns1.x.xa/1.2.3")))))
        .hasMessageContaining("neither an IPv4 nor an IPv6 address");
    assertThatThrownBy(
            () ->
                test(
                    new JobSpec.ZoneTest(
                        DomainName.parse("x.xa"),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(new DelegationSigner(1, 13, 2, "XYZ")),
                        null)))
        .hasMessageContaining("hexadecimal");
  }
}
