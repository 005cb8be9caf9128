package dev.millrace.dns.scenario;

import dev.millrace.dns.sandbox.Fault;
import dev.millrace.dns.sandbox.ZoneSetup;

/**
 * What most scenarios start from: a zone with ns1 and ns2, each with IPv4 and IPv6, all sound.
 *
 * <p>Source: Zonemaster, test-zones, "Assumptions for the scenario specifications".
 */
public final class Pair {
  /** The addresses of the first server. */
  public static final String FOUR_1 = "192.0.2.1";

  /** The addresses of the first server. */
  public static final String SIX_1 = "2001:db8::1";

  /** The addresses of the second server. */
  public static final String FOUR_2 = "198.51.100.2";

  /** The addresses of the second server. */
  public static final String SIX_2 = "2001:db8:2::2";

  private Pair() {}

  /** {@code child.xa}, sound. */
  public static ZoneSetup child() {
    return child(new Fault[0], new Fault[0]);
  }

  /** {@code child.xa} with faults of the first server. */
  public static ZoneSetup childWithFirst(Fault... faults) {
    return child(faults, new Fault[0]);
  }

  /** {@code child.xa} with faults of both servers. */
  public static ZoneSetup childWithBoth(Fault... faults) {
    return child(faults, faults);
  }

  /** {@code child.xa} with faults of each server. */
  public static ZoneSetup child(Fault[] first, Fault[] second) {
    return served("child.xa", "ns1.child.xa", "ns2.child.xa", first, second);
  }

  /** A sound zone on these two servers, wherever their names are. */
  public static ZoneSetup served(String zone, String first, String second) {
    return served(zone, first, second, new Fault[0], new Fault[0]);
  }

  private static ZoneSetup served(
      String zone, String one, String two, Fault[] first, Fault[] second) {
    return ZoneSetup.of(zone)
        .server(one, FOUR_1, first)
        .server(one, SIX_1, first)
        .server(two, FOUR_2, second)
        .server(two, SIX_2, second);
  }
}
