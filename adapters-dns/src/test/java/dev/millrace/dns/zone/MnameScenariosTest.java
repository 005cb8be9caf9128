package dev.millrace.dns.zone;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** What an MNAME's server answers (Zone01, step 9.3); Zonemaster has no scenarios for the case. */
class MnameScenariosTest {

  private static final Name ZONE = Name.fromConstantString("child.xa.");
  private static final Name STRANGER = Name.fromConstantString("other.xa.");

  static Stream<OfflineScenario> scenarios() {
    return Stream.concat(listed(), hidden());
  }

  /** The MNAME is the first name server; the second one tells it. */
  private static Stream<OfflineScenario> listed() {
    SOARecord foreign = new SOARecord(STRANGER, DClass.IN, 60, STRANGER, STRANGER, 1, 2, 3, 4, 5);
    return Stream.of(
        first("all is well").finds("Z01_MNAME_IS_MASTER"),
        first("silence", Faults.silent()).finds("Z01_MNAME_NO_RESPONSE"),
        first("no message", Faults.garbage()).finds("Z01_MNAME_NO_RESPONSE"),
        first("no SOA record", Faults.withholding(Type.SOA)).finds("Z01_MNAME_MISSING_SOA_RECORD"),
        first("the SOA as authority", Faults.noData(ZONE)).finds("Z01_MNAME_MISSING_SOA_RECORD"),
        first("a referral", Faults.upwardReferral()).finds("Z01_MNAME_MISSING_SOA_RECORD"),
        first("the SOA of another zone", Faults.answering(foreign))
            .finds("Z01_MNAME_MISSING_SOA_RECORD"),
        first("no authority", Faults.notAuthoritative()).finds("Z01_MNAME_NOT_AUTHORITATIVE"),
        first("neither authority nor SOA", Faults.withholding(Type.SOA), Faults.notAuthoritative())
            .finds("Z01_MNAME_MISSING_SOA_RECORD"),
        first("an error", Faults.refused()).finds("Z01_MNAME_UNEXPECTED_RCODE"),
        OfflineScenario.of("one of two addresses is silent")
            .in(
                child("ns1.child.xa.")
                    .server("ns1.child.xa", Pair.FOUR_1, Faults.silent().forTypes(Type.SOA))
                    .server("ns1.child.xa", Pair.SIX_1)
                    .server("ns2.child.xa", Pair.FOUR_2))
            .finds("Z01_MNAME_NO_RESPONSE", "Z01_MNAME_IS_MASTER"));
  }

  /** The MNAME is no name server of the zone. */
  private static Stream<OfflineScenario> hidden() {
    return Stream.of(
        hiddenWith("a hidden master").finds("Z01_MNAME_NOT_IN_NS_LIST", "Z01_MNAME_IS_MASTER"),
        hiddenWith("a silent hidden master", Faults.silent())
            .finds("Z01_MNAME_NOT_IN_NS_LIST", "Z01_MNAME_NO_RESPONSE"),
        hiddenWith("a hidden master without data", Faults.withholding(Type.SOA))
            .finds("Z01_MNAME_NOT_IN_NS_LIST", "Z01_MNAME_MISSING_SOA_RECORD"),
        hiddenWith("a hidden master without authority", Faults.notAuthoritative())
            .finds("Z01_MNAME_NOT_IN_NS_LIST", "Z01_MNAME_NOT_AUTHORITATIVE"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void zone01(OfflineScenario scenario) {
    scenario.check(new Zone01());
  }

  private static OfflineScenario first(String name, Fault... faults) {
    Fault[] forSoa = Stream.of(faults).map(fault -> fault.forTypes(Type.SOA)).toArray(Fault[]::new);
    return OfflineScenario.of(name)
        .in(
            child("ns1.child.xa.")
                .server("ns1.child.xa", Pair.FOUR_1, forSoa)
                .server("ns1.child.xa", Pair.SIX_1, forSoa)
                .server("ns2.child.xa", Pair.FOUR_2));
  }

  private static OfflineScenario hiddenWith(String name, Fault... faults) {
    return OfflineScenario.of(name)
        .in(
            child("hidden.child.xa.")
                .server("ns1.child.xa", Pair.FOUR_1)
                .server("ns2.child.xa", Pair.FOUR_2)
                .server("hidden.child.xa", "203.0.113.3", faults)
                .parentServers("ns1.child.xa", "ns2.child.xa")
                .childServers("ns1.child.xa", "ns2.child.xa"));
  }

  private static ZoneSetup child(String mname) {
    return ZoneSetup.of("child.xa")
        .edit(
            zone ->
                zone.remove("@", Type.SOA)
                    .records("@ SOA %s hostmaster 1 14400 3600 1209600 3600".formatted(mname)));
  }
}
