package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import java.util.List;

/**
 * One entry of the root hints.
 *
 * @param name with final dot
 */
public record RootServer(String name, List<InetAddress> addresses) {
  public RootServer {
    addresses = List.copyOf(addresses);
  }
}
