package dev.millrace.dns.dnssec;

import java.util.Comparator;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.RRSIGRecord;

/**
 * A key tag with the algorithm it is used for: what cases tell keys apart by.
 *
 * @param tag the key tag
 * @param number the DNSSEC algorithm
 */
record KeyUse(int tag, int number) implements Comparable<KeyUse> {

  private static final Comparator<KeyUse> ORDER =
      Comparator.comparingInt(KeyUse::tag).thenComparingInt(KeyUse::number);

  static KeyUse of(DNSKEYRecord key) {
    return new KeyUse(key.getFootprint(), key.getAlgorithm());
  }

  static KeyUse of(RRSIGRecord signature) {
    return new KeyUse(signature.getFootprint(), signature.getAlgorithm());
  }

  DnssecAlgorithm algorithm() {
    return DnssecAlgorithm.of(number);
  }

  @Override
  public int compareTo(KeyUse other) {
    return ORDER.compare(this, other);
  }
}
