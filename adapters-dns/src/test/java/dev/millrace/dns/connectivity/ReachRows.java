package dev.millrace.dns.connectivity;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Transport;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Scenarios of the case about one protocol, with faults over that protocol only.
 *
 * @param prefix what the tags of the case begin with
 */
record ReachRows(Transport transport, String prefix) {

  private static final Name ZONE = Name.fromConstantString("child.xa.");
  private static final Name STRANGER = Name.fromConstantString("other.xa.");

  Stream<OfflineScenario> all() {
    return Stream.of(sound(), silent(), failed(), empty(), foreign(), unsure(), off())
        .flatMap(rows -> rows);
  }

  private Stream<OfflineScenario> sound() {
    Fault otherwiseSilent = Faults.silent().when(query -> overOther(query.overTcp()));
    return Stream.of(
        OfflineScenario.of("all is well").in(Pair.child()),
        OfflineScenario.of("the other protocol does not count")
            .in(Pair.childWithFirst(otherwiseSilent)),
        OfflineScenario.of("there is no server").testing("nowhere.xa"));
  }

  private Stream<OfflineScenario> silent() {
    return Stream.of(
        finding(first("silence", Faults.silent()), "NO_RESPONSE"),
        finding(first("no message", Faults.garbage()), "NO_RESPONSE"),
        finding(
            first("silence about the SOA", Faults.silent().forTypes(Type.SOA)),
            "NO_RESPONSE_SOA_QUERY"),
        finding(
            first("silence about the NS", Faults.silent().forTypes(Type.NS)),
            "NO_RESPONSE_NS_QUERY"),
        finding(
            OfflineScenario.of("only the parent names the silent server")
                .in(withThird(Faults.silent()).childServers("ns1.child.xa", "ns2.child.xa")),
            "NO_RESPONSE"),
        finding(
            OfflineScenario.of("only the zone names the silent server")
                .in(withThird(Faults.silent()).parentServers("ns1.child.xa", "ns2.child.xa")),
            "NO_RESPONSE"));
  }

  private Stream<OfflineScenario> failed() {
    return Stream.of(
        finding(
            first("REFUSED", Faults.refused()),
            "UNEXPECTED_RCODE_SOA_QUERY",
            "UNEXPECTED_RCODE_NS_QUERY"),
        finding(
            first("REFUSED for the SOA", Faults.refused().forTypes(Type.SOA)),
            "UNEXPECTED_RCODE_SOA_QUERY"),
        finding(
            first("SERVFAIL with NS records", failing(Rcode.SERVFAIL).forTypes(Type.NS)),
            "UNEXPECTED_RCODE_NS_QUERY"),
        finding(
            first(
                "silence and NXDOMAIN",
                failing(Rcode.NXDOMAIN).forTypes(Type.NS),
                Faults.silent().forTypes(Type.SOA)),
            "NO_RESPONSE_SOA_QUERY",
            "UNEXPECTED_RCODE_NS_QUERY"));
  }

  private Stream<OfflineScenario> empty() {
    return Stream.of(
        finding(first("no SOA record", Faults.withholding(Type.SOA)), "MISSING_SOA_RECORD"),
        finding(
            first("the SOA as authority", Faults.noData(ZONE).forTypes(Type.SOA)),
            "MISSING_SOA_RECORD"),
        finding(first("no NS record", Faults.withholding(Type.NS)), "MISSING_NS_RECORD"),
        finding(
            first("a referral", Faults.upwardReferral()),
            "MISSING_SOA_RECORD",
            "MISSING_NS_RECORD"));
  }

  private Stream<OfflineScenario> foreign() {
    return Stream.of(
        finding(first("another SOA record", renaming(Type.SOA)), "WRONG_SOA_RECORD"),
        finding(first("other NS records", renaming(Type.NS)), "WRONG_NS_RECORD"),
        finding(
            first("without authority too", renaming(Type.NS), Faults.notAuthoritative()),
            "SOA_RECORD_NOT_AA",
            "WRONG_NS_RECORD"),
        finding(
            first("an NS record too many", doubling(Type.NS), Faults.withholding(Type.SOA)),
            "MISSING_SOA_RECORD",
            "WRONG_NS_RECORD"),
        finding(first("an SOA record too many", doubling(Type.SOA)), "WRONG_SOA_RECORD"));
  }

  private Stream<OfflineScenario> unsure() {
    return Stream.of(
        finding(
            first("no authority for the SOA", Faults.notAuthoritative().forTypes(Type.SOA)),
            "SOA_RECORD_NOT_AA"),
        finding(
            first("no authority for the NS", Faults.notAuthoritative().forTypes(Type.NS)),
            "NS_RECORD_NOT_AA"),
        finding(
            OfflineScenario.of("each server has its own fault")
                .in(Pair.child(only(Faults.notAuthoritative()), only(Faults.withholding(Type.NS)))),
            "SOA_RECORD_NOT_AA",
            "NS_RECORD_NOT_AA",
            "MISSING_NS_RECORD"));
  }

  /** Connectivity01 has tags of its own for what is off. */
  private Stream<OfflineScenario> off() {
    String own = transport == Transport.UDP ? "CN01_" : "";
    return Stream.of(
        given("IPv4 is off").under("{\"net\": {\"ipv4\": false}}").finds(own + "IPV4_DISABLED"),
        given("IPv6 is off").under("{\"net\": {\"ipv6\": false}}").finds(own + "IPV6_DISABLED"),
        given("both are off")
            .under("{\"net\": {\"ipv4\": false, \"ipv6\": false}}")
            .finds(own + "IPV4_DISABLED", own + "IPV6_DISABLED"),
        finding(first("IPv6 is off, and IPv4 fails", Faults.silent()), "NO_RESPONSE")
            .under("{\"net\": {\"ipv6\": false}}")
            .finds(own + "IPV6_DISABLED"),
        OfflineScenario.of("IPv6 is off where there is none")
            .in(ZoneSetup.of("child.xa").server("ns1.child.xa", Pair.FOUR_1))
            .under("{\"net\": {\"ipv6\": false}}"));
  }

  private static OfflineScenario given(String name) {
    return OfflineScenario.of(name)
        .in(Pair.child().undelegated())
        .given("ns1.child.xa/" + Pair.FOUR_1, "ns1.child.xa/" + Pair.SIX_1)
        .given("ns2.child.xa/" + Pair.FOUR_2, "ns2.child.xa/" + Pair.SIX_2);
  }

  private ZoneSetup withThird(Fault... faults) {
    return Pair.child().server("ns3.child.xa", "203.0.113.3", only(faults));
  }

  /** The first server has these faults over this protocol. */
  OfflineScenario first(String name, Fault... faults) {
    return OfflineScenario.of(name).in(Pair.childWithFirst(only(faults)));
  }

  private Fault[] only(Fault... faults) {
    return Stream.of(faults)
        .map(fault -> fault.when(query -> !overOther(query.overTcp())))
        .toArray(Fault[]::new);
  }

  private boolean overOther(boolean overTcp) {
    return overTcp != (transport == Transport.TCP);
  }

  private OfflineScenario finding(OfflineScenario scenario, String... tags) {
    return scenario.finds(
        Stream.of(tags).map(tag -> prefix + "_" + tag + "_" + transport).toArray(String[]::new));
  }

  /** The records of a type are those of another zone. */
  static Fault renaming(int type) {
    return Faults.rewriting(type, ReachRows::ofStranger).forTypes(type);
  }

  private static Record ofStranger(Record rr) {
    return Record.newRecord(
        STRANGER, rr.getType(), DClass.IN, rr.getTTL(), rr.rdataToWireCanonical());
  }

  /** Beside the zone's records there are those of another zone. */
  private static Fault doubling(int type) {
    return Faults.changing(
            response -> {
              response
                  .getSectionRRsets(Section.ANSWER)
                  .forEach(set -> response.addRecord(ofStranger(set.first()), Section.ANSWER));
              return response;
            })
        .forTypes(type);
  }

  /** The sound answer with an error code. */
  private static Fault failing(int rcode) {
    return Faults.changing(
        response -> {
          response.getHeader().setRcode(rcode);
          return response;
        });
  }
}
