package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.sandbox.zone.Chain;
import java.util.List;

/** Zones with nothing wrong. */
final class HealthyZones {
  private HealthyZones() {}

  static List<ZoneSetup> all() {
    return List.of(good(), unsigned(), nsec3(), hosting(), hosted());
  }

  private static ZoneSetup good() {
    return Pairs.zone("good", 10)
        .describedAs("Healthy: three servers, signed with NSEC, mail, CDS and a wildcard.")
        .server("ns3.good.xa", "127.110.3.53")
        .records("*.wild A 192.0.2.99")
        .publishesSigners()
        .signed();
  }

  private static ZoneSetup unsigned() {
    return Pairs.zone("unsigned", 11).describedAs("Healthy, without DNSSEC.");
  }

  private static ZoneSetup nsec3() {
    return Pairs.zone("nsec3", 12)
        .describedAs("Healthy, signed with NSEC3 as RFC 9276 advises.")
        .signed(how -> how.with(new Chain.Nsec3(0, "", false)));
  }

  private static ZoneSetup hosting() {
    return Pairs.zone("hosting", 13)
        .describedAs("Healthy; its servers serve hosted.xa as well.")
        .signed();
  }

  private static ZoneSetup hosted() {
    return ZoneSetup.of("hosted.xa")
        .describedAs("Healthy, on servers with names in another zone.")
        .server("ns1.hosting.xa", Pairs.first(13))
        .server("ns2.hosting.xa", Pairs.second(13))
        .records(Pairs.contents())
        .signed();
  }
}
