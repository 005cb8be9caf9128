package dev.millrace.dns.dnssec;

import java.util.Comparator;
import org.xbill.DNS.DSRecord;

/**
 * A digest algorithm as DS records of one key tag use it.
 *
 * @param tag the key tag
 * @param number the digest algorithm
 */
record DigestUse(int tag, int number) implements Comparable<DigestUse> {

  private static final Comparator<DigestUse> ORDER =
      Comparator.comparingInt(DigestUse::tag).thenComparingInt(DigestUse::number);

  static DigestUse of(DSRecord ds) {
    return new DigestUse(ds.getFootprint(), ds.getDigestID());
  }

  DigestAlgorithm algorithm() {
    return DigestAlgorithm.of(number);
  }

  @Override
  public int compareTo(DigestUse other) {
    return ORDER.compare(this, other);
  }
}
