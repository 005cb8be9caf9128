package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Reads addresses and makes their records. */
final class Addresses {
  private static final long TTL = 3600;

  private Addresses() {}

  /** Reads an address in digits; a host name is refused, so nothing is ever looked up. */
  static InetAddress parse(String text) {
    try {
      if (!text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
        throw new IllegalArgumentException("not an address: " + text);
      }
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + text, e);
    }
  }

  static Record record(Name host, InetAddress address) {
    return address.getAddress().length == 4
        ? new ARecord(host, DClass.IN, TTL, address)
        : new AAAARecord(host, DClass.IN, TTL, address);
  }
}
