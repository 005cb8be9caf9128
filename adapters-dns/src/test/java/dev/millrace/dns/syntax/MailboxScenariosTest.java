package dev.millrace.dns.syntax;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.scenario.OfflineScenario;
import dev.millrace.dns.scenario.Pair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Servers that do not tell the RNAME (Syntax06, step 3); Zonemaster has no scenarios for it. */
class MailboxScenariosTest {

  static Stream<OfflineScenario> scenarios() {
    return Stream.of(
        child("one server is silent", Faults.silent(), sound())
            .finds("NO_RESPONSE", "RNAME_RFC822_VALID"),
        child("one server sends no message", Faults.garbage(), sound())
            .finds("NO_RESPONSE", "RNAME_RFC822_VALID"),
        child("one server has no SOA record", Faults.withholding(Type.SOA), sound())
            .finds("NO_RESPONSE_SOA_QUERY", "RNAME_RFC822_VALID"),
        child("no server answers", Faults.silent(), Faults.silent()).finds("NO_RESPONSE"),
        child("one is silent, one has none", Faults.silent(), Faults.withholding(Type.SOA))
            .finds("NO_RESPONSE", "NO_RESPONSE_SOA_QUERY"));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void syntax06(OfflineScenario scenario) {
    scenario.check(new Syntax06());
  }

  private static Fault sound() {
    return (query, sound) -> sound.reply(query);
  }

  private static OfflineScenario child(String name, Fault first, Fault second) {
    return OfflineScenario.of(name)
        .in(
            Pair.child(
                    new Fault[] {first.forTypes(Type.SOA)}, new Fault[] {second.forTypes(Type.SOA)})
                .records("@ MX 10 mail\nmail A 192.0.2.25"));
  }
}
