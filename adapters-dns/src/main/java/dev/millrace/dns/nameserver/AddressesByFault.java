package dev.millrace.dns.nameserver;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The addresses of servers by what is wrong with their answers. */
final class AddressesByFault {

  private final Map<Tag, List<InetAddress>> byFault = new HashMap<>();
  private final SortedMap<String, List<InetAddress>> byRcode = new TreeMap<>();

  void add(Tag.Of1<Collection<InetAddress>> fault, ServerAddress server) {
    byFault.computeIfAbsent(fault, f -> new ArrayList<>()).add(server.address());
  }

  void addRcode(String rcode, ServerAddress server) {
    byRcode.computeIfAbsent(rcode, r -> new ArrayList<>()).add(server.address());
  }

  /** Finds the fault with all its addresses, if there are any. */
  void report(Tag.Of1<Collection<InetAddress>> fault, Findings findings) {
    List<InetAddress> addresses = byFault.getOrDefault(fault, List.of());
    if (!addresses.isEmpty()) {
      findings.add(fault.with(addresses));
    }
  }

  /** Finds the fault once for each RCODE. */
  void reportRcodes(Tag.Of2<Collection<InetAddress>, String> fault, Findings findings) {
    byRcode.forEach((rcode, addresses) -> findings.add(fault.with(addresses, rcode)));
  }
}
