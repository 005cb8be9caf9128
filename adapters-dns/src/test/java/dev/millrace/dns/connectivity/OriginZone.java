package dev.millrace.dns.connectivity;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.ZoneSetup;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.ReverseMap;

/** The zone of a service that knows how addresses are announced. */
final class OriginZone {

  private static final String ORIGIN = "asnlookup.zonemaster.net";

  private final List<String> records = new ArrayList<>();
  private final Fault[] faults;

  private OriginZone(Fault... faults) {
    this.faults = faults.clone();
  }

  /** A service that knows nothing. */
  static OriginZone empty() {
    return new OriginZone();
  }

  /** A service with faults. */
  static OriginZone with(Fault... faults) {
    return new OriginZone(faults);
  }

  /** The address is announced by these systems in this prefix. */
  OriginZone has(String address, String origins, String prefix) {
    return says(address, "TXT \"%s | %s | ZZ | test\"".formatted(origins, prefix));
  }

  /** Any record, type and data, at the name of an address. */
  OriginZone says(String address, String record) {
    InetAddress parsed = Addresses.of(address);
    String label = parsed instanceof Inet4Address ? "origin" : "origin6";
    String reversed =
        ReverseMap.fromAddress(parsed).toString().replaceFirst("(in-addr|ip6)\\.arpa\\.$", label);
    records.add(reversed + " " + record);
    return this;
  }

  ZoneSetup zone() {
    return ZoneSetup.of(ORIGIN)
        .server("ns." + ORIGIN, "203.0.113.43", faults)
        .records(String.join("\n", records));
  }
}
