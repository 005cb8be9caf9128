package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Names;
import java.util.List;
import org.xbill.DNS.Type;

/** Zones whose servers disagree, or whose data is unwise. */
final class ContentZones {
  private ContentZones() {}

  static List<ZoneSetup> all() {
    return List.of(
        serial(),
        soaMismatch(),
        soaTimers(),
        nsDisagree(),
        apexAlias(),
        mxMismatch(),
        mxAlias(),
        nullMx());
  }

  private static ZoneSetup serial() {
    return Pairs.zone("serial", 30)
        .describedAs("The servers have different SOA serials.")
        .editAt("ns2.serial.xa", zone -> zone.serial(2026112101L));
  }

  private static ZoneSetup soaMismatch() {
    return Pairs.zone("soamismatch", 31)
        .describedAs("The servers differ in MNAME, RNAME and timers of the SOA.")
        .editAt(
            "ns2.soamismatch.xa",
            zone ->
                zone.remove("@", Type.SOA)
                    .records("@ SOA ns2 postmaster 2026112201 28800 7200 2419200 7200"));
  }

  private static ZoneSetup soaTimers() {
    return Pairs.zone("soatimers", 32)
        .describedAs("SOA timers far from what is advised: retry above refresh, short expire.")
        .edit(
            zone ->
                zone.remove("@", Type.SOA).records("@ SOA ns1 hostmaster 1 300 600 3600 172800"));
  }

  private static ZoneSetup nsDisagree() {
    return Pairs.zone("nsdisagree", 33)
        .describedAs("The servers have different NS records.")
        .editAt("ns2.nsdisagree.xa", zone -> zone.servers("ns1.nsdisagree.xa"));
  }

  private static ZoneSetup apexAlias() {
    return Pairs.zone("apexalias", 34, Faults.alwaysAlias(Names.absolute("www.good.xa")))
        .describedAs("Every name, the apex too, is an alias of www.good.xa.");
  }

  private static ZoneSetup mxMismatch() {
    return Pairs.zone("mxmismatch", 35)
        .describedAs("The servers have different MX records.")
        .editAt("ns2.mxmismatch.xa", zone -> zone.remove("@", Type.MX).records("@ MX 20 www"));
  }

  private static ZoneSetup mxAlias() {
    return Pairs.zone("mxalias", 36)
        .describedAs("The MX record points at an alias.")
        .edit(zone -> zone.remove("@", Type.MX).records("@ MX 10 post\npost CNAME mail"));
  }

  private static ZoneSetup nullMx() {
    return Pairs.zone("nullmx", 37)
        .describedAs("A null MX record next to another MX record.")
        .records("@ MX 0 .");
  }
}
