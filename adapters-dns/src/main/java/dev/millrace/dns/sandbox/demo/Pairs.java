package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.ZoneSetup;

/** Starts a zone below xa with the usual two servers and a web host. */
final class Pairs {
  private Pairs() {}

  /**
   * A zone {@code label.xa} on ns1 and ns2.
   *
   * @param block second octet of the addresses, one per zone
   * @param faults of both servers
   */
  static ZoneSetup zone(String label, int block, Fault... faults) {
    String origin = label + ".xa";
    return ZoneSetup.of(origin)
        .server("ns1." + origin, first(block), faults)
        .server("ns2." + origin, second(block), faults)
        .records(contents());
  }

  /** The same, but only ns2 has faults. */
  static ZoneSetup secondOf(String label, int block, Fault... faults) {
    String origin = label + ".xa";
    return ZoneSetup.of(origin)
        .server("ns1." + origin, first(block))
        .server("ns2." + origin, second(block), faults)
        .records(contents());
  }

  static String first(int block) {
    return "127.%d.1.53".formatted(block);
  }

  static String second(int block) {
    return "127.%d.2.53".formatted(block);
  }

  /** A mail and a web host, so that the mail cases have nothing to say. */
  static String contents() {
    return """
    @    MX  10 mail
    @    TXT "v=spf1 mx -all"
    mail A   192.0.2.25
    www  A   192.0.2.80
    """;
  }
}
