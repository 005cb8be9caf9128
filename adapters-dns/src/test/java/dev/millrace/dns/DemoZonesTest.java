package dev.millrace.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole engine on the demo zones, over real sockets. */
class DemoZonesTest {

  /** The sandbox has no IPv6, and lives on loopback addresses. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "NO_IPV6_NS_DEL",
          "NO_IPV6_NS_CHILD",
          "A01_LOCAL_USE_ADDR",
          "A01_NO_GLOBALLY_REACHABLE_ADDR");

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private static ZoneTester tester;

  @BeforeAll
  static void start() {
    sandbox = DemoSandbox.start(TestWorld.NOW, 0);
    tester = TestWorld.tester(sandbox);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "nothing",
      value = {
        "good.xa,         nothing",
        "unsigned.xa,     nothing",
        "nsec3.xa,        nothing",
        "hosting.xa,      nothing",
        "hosted.xa,       nothing",
        "lame.xa,         IS_NOT_AUTHORITATIVE SOA_NOT_EXISTS",
        "noglue.xa,       B02_NO_WORKING_NS B02_NS_NO_IP_ADDR",
        "single.xa,       NOT_ENOUGH_NS_DEL NOT_ENOUGH_NS_CHILD NOT_ENOUGH_IPV4_NS_DEL"
            + " NOT_ENOUGH_IPV4_NS_CHILD",
        "sameaddress.xa,  DEL_NS_SAME_IP CHILD_NS_SAME_IP SAME_IP_ADDRESS",
        "nsmismatch.xa,   EXTRA_ADDRESS_CHILD EXTRA_NAME_PARENT EXTRA_NAME_CHILD",
        "nsalias.xa,      NS_IS_CNAME IN_BAILIWICK_ADDR_MISMATCH",
        "nowhere.xa,      B01_NO_CHILD",
        "serial.xa,       MULTIPLE_SOA_SERIALS SOA_SERIAL_VARIATION",
        "soamismatch.xa,  MULTIPLE_SOA_RNAMES MULTIPLE_SOA_MNAMES MULTIPLE_SOA_TIME_PARAMETER_SET",
        "nsdisagree.xa,   MULTIPLE_NS_SET",
        "apexalias.xa,    B02_NO_WORKING_NS B02_NS_BROKEN",
        "refused.xa,      B02_NO_WORKING_NS B02_UNEXPECTED_RCODE",
        "servfail.xa,     B02_NO_WORKING_NS B02_UNEXPECTED_RCODE",
        "silent.xa,       B02_NO_WORKING_NS B02_NS_NO_RESPONSE",
        "notcp.xa,        nothing",
        "truncating.xa,   nothing",
        "noaa.xa,         IS_NOT_AUTHORITATIVE",
        "wrongglue.xa,    IN_BAILIWICK_ADDR_MISMATCH EXTRA_ADDRESS_CHILD"
      })
  void basicConsistencyAndDelegationFindWhatTheZoneIsDescribedToHave(
      String zone, @Nullable String tags) throws InterruptedException {
    Set<String> expected = tags == null ? Set.of() : new TreeSet<>(Arrays.asList(tags.split(" ")));

    assertThat(found(zone, "basic", "consistency", "delegation")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"good.xa", "unsigned.xa", "nsec3.xa", "hosting.xa", "hosted.xa"})
  void aHealthyZoneHasNothingWrongWithItsAddressesNamesAndContents(String zone)
      throws InterruptedException {
    assertThat(found(zone, "address", "connectivity", "syntax", "zone")).isEmpty();
  }

  private static Set<String> found(String zone, String... modules) throws InterruptedException {
    JobSpec.ZoneTest spec =
        new JobSpec.ZoneTest(
            DomainName.parse(zone),
            List.of(modules),
            null,
            null,
            List.of(),
            List.of(),
            Level.NOTICE);
    return tester.test(spec, null, TestWorld.SILENT).entries().stream()
        .filter(entry -> !entry.testcase().equals("Unspecified"))
        .map(Entry::tag)
        .filter(tag -> !EVERYWHERE.contains(tag))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
