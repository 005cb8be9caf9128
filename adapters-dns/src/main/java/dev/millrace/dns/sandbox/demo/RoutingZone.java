package dev.millrace.dns.sandbox.demo;

import dev.millrace.dns.sandbox.ZoneSetup;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The service that knows how addresses are announced, as the default profile has it: every block of
 * 256 addresses is a prefix, the first, second and third servers of the zones are in three
 * different autonomous systems. Nothing to be tested itself, so it has no description.
 */
final class RoutingZone {

  private static final int BLOCKS = 254;
  private static final int SYSTEMS = 3;

  /** The first number for examples (RFC 5398). */
  private static final int FIRST_NUMBER = 64496;

  private RoutingZone() {}

  static ZoneSetup service() {
    return ZoneSetup.of("asnlookup.zonemaster.net")
        .server("ns1.nic.xa", "127.2.1.53")
        .server("ns2.nic.xa", "127.2.2.53")
        .records(
            IntStream.rangeClosed(1, BLOCKS)
                .boxed()
                .flatMap(block -> IntStream.rangeClosed(1, SYSTEMS).mapToObj(n -> line(block, n)))
                .collect(Collectors.joining("\n")));
  }

  private static String line(int block, int system) {
    return "*.%2$d.%1$d.127.origin TXT \"%3$d | 127.%1$d.%2$d.0/24 | ZZ | sandbox\""
        .formatted(block, system, FIRST_NUMBER + system - 1);
  }
}
