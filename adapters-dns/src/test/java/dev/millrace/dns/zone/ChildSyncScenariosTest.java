package dev.millrace.dns.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Zone12 has no scenarios elsewhere; these are our own. */
class ChildSyncScenariosTest {

  /** A, NS and AAAA. */
  private static final String TYPES = "0004 60000008";

  private static final String IMMEDIATE = "0001";
  private static final String MINIMUM = "0003";

  static Stream<OfflineScenario> scenarios() {
    return Stream.concat(single(), several());
  }

  private static Stream<OfflineScenario> single() {
    return Stream.of(
        OfflineScenario.of("none").in(Pair.child()).finds("Z12_NO_CSYNC"),
        OfflineScenario.of("for the serial there is")
            .in(child(csync(7, IMMEDIATE)))
            .finds("Z12_CSYNC_FOUND"),
        OfflineScenario.of("for another serial")
            .in(child(csync(6, IMMEDIATE)))
            .finds("Z12_CSYNC_FOUND", "Z12_SERIAL_MISMATCH"),
        OfflineScenario.of("for a lower serial at least")
            .in(child(csync(6, MINIMUM)))
            .finds("Z12_CSYNC_FOUND"),
        OfflineScenario.of("for a higher serial at least")
            .in(child(csync(8, MINIMUM)))
            .finds("Z12_CSYNC_FOUND", "Z12_SERIAL_MISMATCH"),
        OfflineScenario.of("for a serial before the circle closed")
            .in(child(csync(0xFFFF_FFF0L, MINIMUM)))
            .finds("Z12_CSYNC_FOUND"),
        OfflineScenario.of("no SOA record to compare with")
            .in(
                Pair.childWithBoth(Faults.servfail().forTypes(Type.SOA))
                    .records(csync(6, IMMEDIATE)))
            .finds("Z12_CSYNC_FOUND"));
  }

  private static Stream<OfflineScenario> several() {
    return Stream.of(
        OfflineScenario.of("two on each server")
            .in(child(csync(7, IMMEDIATE)).records(csync(6, IMMEDIATE)))
            .finds("Z12_MULTIPLE_CSYNC"),
        OfflineScenario.of("on one server only")
            .in(child("").editAt("ns2.child.xa", zone -> zone.records(csync(7, IMMEDIATE))))
            .finds("Z12_CSYNC_FOUND", "Z12_NO_CSYNC", "Z12_MIXED_PRESENCE"),
        OfflineScenario.of("different ones")
            .in(
                child(csync(7, IMMEDIATE))
                    .editAt("ns2.child.xa", zone -> zone.remove("@", Type.CSYNC))
                    .editAt("ns2.child.xa", zone -> zone.records(csync(7, MINIMUM))))
            .finds("Z12_CSYNC_FOUND", "Z12_INCONSISTENT_CSYNC"),
        OfflineScenario.of("too short to be one")
            .in(child("@ TYPE62 \\# 5 0000000700"))
            .finds("Z12_NO_CSYNC"),
        OfflineScenario.of("with a bitmap that ends too soon")
            .in(child("@ TYPE62 \\# 9 000000070001 000460"))
            .finds("Z12_NO_CSYNC"),
        OfflineScenario.of("without authority, and with IPv6 off")
            .in(Pair.childWithFirst(Faults.notAuthoritative()))
            .under("{\"net\": {\"ipv6\": false}}")
            .finds("Z12_NO_CSYNC", "IPV6_DISABLED"),
        OfflineScenario.of("all silent").in(Pair.childWithBoth(Faults.silent())));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void zone12(OfflineScenario scenario) {
    scenario.check(new Zone12());
  }

  @Test
  void theRecordIsShown() {
    assertThat(
            OfflineScenario.of("one")
                .in(child(csync(7, MINIMUM)))
                .findings(new Zone12())
                .getFirst()
                .args())
        .containsEntry("serial", "7")
        .containsEntry("flags", "3")
        .containsEntry("type_bitmap", "A;NS;AAAA");
  }

  private static ZoneSetup child(String records) {
    return Pair.child().edit(zone -> zone.serial(7)).records(records);
  }

  private static String csync(long serial, String flags) {
    return "@ TYPE62 \\# 12 %08x %s %s".formatted(serial, flags, TYPES);
  }
}
