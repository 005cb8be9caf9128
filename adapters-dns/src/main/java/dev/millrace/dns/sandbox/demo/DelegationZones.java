package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.util.List;
import org.xbill.DNS.Type;

/** Zones whose parent and child do not fit together. */
final class DelegationZones {
  private DelegationZones() {}

  static List<ZoneSetup> all() {
    return List.of(
        lame(), noGlue(), wrongGlue(), single(), sameAddress(), nsMismatch(), nsAlias(), nowhere());
  }

  private static ZoneSetup lame() {
    return Pairs.secondOf("lame", 20, Faults.upwardReferral())
        .describedAs("ns2 does not know the zone and refers to the root.");
  }

  private static ZoneSetup noGlue() {
    return Pairs.zone("noglue", 21)
        .describedAs("The parent gives no addresses for servers inside the zone.")
        .glue("ns1.noglue.xa")
        .glue("ns2.noglue.xa");
  }

  private static ZoneSetup wrongGlue() {
    return Pairs.zone("wrongglue", 22)
        .describedAs("The parent's address of ns2 is not the one in the zone.")
        .edit(zone -> zone.remove("ns2", Type.A).records("ns2 A 127.22.9.53"));
  }

  private static ZoneSetup single() {
    return ZoneSetup.of("single.xa")
        .describedAs("Only one name server.")
        .server("ns1.single.xa", Pairs.first(23))
        .records(Pairs.contents());
  }

  private static ZoneSetup sameAddress() {
    return ZoneSetup.of("sameaddress.xa")
        .describedAs("Two server names with one address.")
        .server("ns1.sameaddress.xa", Pairs.first(24))
        .server("ns2.sameaddress.xa", Pairs.first(24))
        .records(Pairs.contents());
  }

  private static ZoneSetup nsMismatch() {
    return Pairs.zone("nsmismatch", 25)
        .describedAs("The zone lists ns3, the parent does not; the parent lists ns2 in vain.")
        .server("ns3.nsmismatch.xa", "127.25.3.53")
        .parentServers("ns1.nsmismatch.xa", "ns2.nsmismatch.xa")
        .childServers("ns1.nsmismatch.xa", "ns3.nsmismatch.xa");
  }

  private static ZoneSetup nsAlias() {
    return Pairs.zone("nsalias", 26)
        .describedAs("One NS record points at an alias.")
        .parentServers("ns1.nsalias.xa", "alias.nsalias.xa")
        .childServers("ns1.nsalias.xa", "alias.nsalias.xa")
        .glue("alias.nsalias.xa", Pairs.second(26))
        .records("alias CNAME ns2");
  }

  private static ZoneSetup nowhere() {
    return Pairs.zone("nowhere", 27)
        .describedAs("Served by two servers, but not delegated.")
        .undelegated();
  }
}
