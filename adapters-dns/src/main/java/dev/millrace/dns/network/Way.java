package dev.millrace.dns.network;

import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;

/** What can be dead while the rest of a server lives: an address over one protocol. */
record Way(InetAddress server, Protocol protocol, boolean anySource) {
  static Way of(InetAddress server, Query query) {
    return new Way(server, query.protocol(), query.handling().anySource());
  }
}
