package dev.millrace.dns.query;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** Addresses out of A and AAAA records. */
public final class AddressRecords {

  private AddressRecords() {}

  /** The address of an A or AAAA record; null for any other record. */
  public static @Nullable InetAddress address(Record rr) {
    return switch (rr) {
      case ARecord a -> a.getAddress();
      case AAAARecord aaaa -> Addresses.ofOctets(aaaa.rdataToWireCanonical());
      default -> null;
    };
  }
}
