package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.LiveScenario;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What servers do for strangers: look up names, hand out the zone, point to the root. */
class OpennessScenariosTest {

  private static final Predicate<Query> ABROAD =
      query -> !query.name().subdomain(Names.of("child.xa"));
  private static final Predicate<Query> FIRST_PROBE =
      query -> query.name().equals(Names.of("xn--nameservertest.iis.se"));
  private static final Predicate<Query> ROOT = query -> query.name().equals(Name.root);

  static Stream<OfflineScenario> recursors() {
    return Stream.of(
        OfflineScenario.of("refuses").in(Pair.child()).finds("NO_RECURSOR"),
        OfflineScenario.of("refers upwards")
            .in(Pair.childWithBoth(Faults.upwardReferral().when(ABROAD)))
            .finds("NO_RECURSOR"),
        OfflineScenario.of("offers recursion")
            .in(Pair.childWithBoth(Faults.recursionAvailable()))
            .finds("IS_A_RECURSOR"),
        OfflineScenario.of("offers recursion once")
            .in(Pair.childWithBoth(Faults.recursionAvailable().when(FIRST_PROBE)))
            .finds("IS_A_RECURSOR"),
        OfflineScenario.of("knows that no name exists")
            .in(Pair.childWithBoth(Faults.responds(Rcode.NXDOMAIN).when(ABROAD)))
            .finds("IS_A_RECURSOR"),
        OfflineScenario.of("knows that one name does not exist")
            .in(Pair.childWithBoth(Faults.responds(Rcode.NXDOMAIN).when(FIRST_PROBE)))
            .finds("NO_RECURSOR"),
        OfflineScenario.of("is silent")
            .in(Pair.childWithBoth(Faults.silent().when(ABROAD)))
            .finds("NO_RESPONSE"),
        OfflineScenario.of("is silent once and knows that the others do not exist")
            .in(
                Pair.childWithBoth(
                    Faults.responds(Rcode.NXDOMAIN).when(ABROAD),
                    Faults.silent().when(FIRST_PROBE)))
            .finds("NO_RESPONSE"),
        OfflineScenario.of("is silent once and offers recursion")
            .in(Pair.childWithBoth(Faults.recursionAvailable(), Faults.silent().when(FIRST_PROBE)))
            .finds("NO_RESPONSE", "IS_A_RECURSOR"),
        OfflineScenario.of("one of two")
            .in(onlyFirst(Faults.recursionAvailable()))
            .finds("IS_A_RECURSOR", "NO_RECURSOR"),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.child())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "NO_RECURSOR"));
  }

  @ParameterizedTest
  @MethodSource("recursors")
  void nameserver01(OfflineScenario scenario) {
    scenario.check(new Nameserver01());
  }

  @Test
  void aServerThatAnswersNoProbeIsNamedForEach() {
    assertThat(
            OfflineScenario.of("silent")
                .in(onlyFirst(Faults.silent().when(ABROAD)))
                .under("{\"net\": {\"ipv6\": false}}")
                .findings(new Nameserver01()))
        .filteredOn(f -> f.tag().equals(NameserverTags.NO_RESPONSE))
        .extracting(f -> f.args().get("ns") + " " + f.args().get("domain"))
        .containsExactly(
            "ns1.child.xa/192.0.2.1 xn--nameservertest.iis.se",
            "ns1.child.xa/192.0.2.1 xn--nameservertest.icann.org",
            "ns1.child.xa/192.0.2.1 xn--nameservertest.ripe.net");
  }

  static Stream<OfflineScenario> transfers() {
    return Stream.of(
        OfflineScenario.of("refused").in(Pair.child()).finds("AXFR_FAILURE"),
        OfflineScenario.of("open").in(open()).finds("AXFR_AVAILABLE"),
        OfflineScenario.of("one of two")
            .in(Pair.child().openToTransfer("ns2.child.xa"))
            .finds("AXFR_AVAILABLE", "AXFR_FAILURE"),
        OfflineScenario.of("no TCP").in(Pair.childWithBoth(Faults.noTcp())).finds("AXFR_FAILURE"),
        OfflineScenario.of("an empty answer")
            .in(Pair.childWithBoth(onTransfer(Faults.responds(Rcode.NOERROR))))
            .finds("AXFR_FAILURE"),
        OfflineScenario.of("bytes that are no message")
            .in(Pair.childWithBoth(onTransfer(Faults.garbage())))
            .finds("AXFR_FAILURE"),
        OfflineScenario.of("another zone's SOA record first")
            .in(Pair.childWithBoth(onTransfer(Faults.answering(Names.of("child.xa"), otherSoa()))))
            .finds("AXFR_FAILURE"),
        OfflineScenario.of("starts with another record")
            .in(
                Pair.childWithBoth(
                    onTransfer(
                        (query, sound) ->
                            sound.reply(query).map(OpennessScenariosTest::withoutFirst))))
            .finds("AXFR_FAILURE"),
        OfflineScenario.of("IPv6 is off")
            .in(open())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "AXFR_AVAILABLE"));
  }

  @ParameterizedTest
  @MethodSource("transfers")
  void nameserver03(OfflineScenario scenario) {
    scenario.check(new Nameserver03());
  }

  @Test
  void aTransferOfManyMessagesIsSeenOverSockets() {
    ZoneSetup zone =
        ZoneSetup.of("child.xa")
            .server("ns1.child.xa", "127.95.1.1")
            .server("ns2.child.xa", "127.95.1.2")
            .openToTransfer("ns1.child.xa")
            .edit(z -> addHosts(z::records));
    LiveScenario.in(zone)
        .test("nameserver03", "child.xa")
        .findsOnly("AXFR_AVAILABLE", "AXFR_FAILURE")
        .findsWith("AXFR_AVAILABLE", "ns", "ns1.child.xa/127.95.1.1");
  }

  static Stream<OfflineScenario> referrals() {
    return Stream.of(
        OfflineScenario.of("refuses").in(Pair.child()).finds("NO_UPWARD_REFERRAL"),
        OfflineScenario.of("refers upwards")
            .in(Pair.childWithBoth(Faults.upwardReferral().when(ROOT)))
            .finds("UPWARD_REFERRAL"),
        OfflineScenario.of("one of two")
            .in(onlyFirst(Faults.upwardReferral().when(ROOT)))
            .finds("UPWARD_REFERRAL"),
        OfflineScenario.of("is silent").in(Pair.childWithBoth(Faults.silent().when(ROOT))).finds(),
        OfflineScenario.of("is the root").testing(".").finds("UPWARD_REFERRAL_IRRELEVANT"),
        OfflineScenario.of("IPv6 is off")
            .in(Pair.child())
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("IPV6_DISABLED", "NO_UPWARD_REFERRAL"));
  }

  @ParameterizedTest
  @MethodSource("referrals")
  void nameserver07(OfflineScenario scenario) {
    scenario.check(new Nameserver07());
  }

  private static ZoneSetup onlyFirst(Fault fault) {
    return Pair.childWithFirst(fault);
  }

  private static ZoneSetup open() {
    return Pair.child().openToTransfer("ns1.child.xa").openToTransfer("ns2.child.xa");
  }

  private static Fault onTransfer(Fault fault) {
    return fault.forTypes(Type.AXFR);
  }

  private static SOARecord otherSoa() {
    Name other = Names.of("other.xa");
    return new SOARecord(other, DClass.IN, 60, other, other, 1, 2, 3, 4, 5);
  }

  private static Message withoutFirst(Message message) {
    message.getSection(Section.ANSWER).stream()
        .findFirst()
        .ifPresent(first -> message.removeRecord(first, Section.ANSWER));
    return message;
  }

  private static void addHosts(Consumer<String> records) {
    for (int host = 0; host < 300; host++) {
      records.accept("host%d A 192.0.2.80".formatted(host));
    }
  }
}
