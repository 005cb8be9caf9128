package dev.millrace.dns.network;

import dev.millrace.dns.query.Query;
import java.net.InetAddress;

/**
 * What makes two queries the same: address, question and settings, and the name letter by letter,
 * because some cases ask in odd letter case.
 *
 * @param server the address that is asked
 * @param query what it is asked
 * @param exactName the name with its letter case
 */
public record QueryKey(InetAddress server, Query query, String exactName) {

  /** The key of a query to an address. */
  public static QueryKey of(InetAddress server, Query query) {
    return new QueryKey(server, query, query.name().toString());
  }
}
