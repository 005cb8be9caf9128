package dev.millrace.dns.network;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Protocol;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.util.Optional;

/** What becomes of octets that a server sends, without a network. */
public final class Decoder {
  private static final InetAddress SERVER = Addresses.of("192.0.2.1");

  private Decoder() {}

  /** The query on the wire. */
  public static byte[] encode(Query query, int id) {
    return Wire.encode(query, id);
  }

  /** The response to a query, if the octets are one. */
  public static Optional<Response> decode(byte[] octets, Query query, int id) {
    if (!Wire.isResponse(octets, id)) {
      return Optional.empty();
    }
    return Wire.decode(octets)
        .filter(message -> Wire.answers(message, query))
        .map(message -> new Response(query, message, SERVER, Protocol.UDP, octets.length));
  }
}
