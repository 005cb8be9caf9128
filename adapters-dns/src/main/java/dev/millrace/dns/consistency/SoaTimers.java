package dev.millrace.dns.consistency;

import java.util.Comparator;
import org.xbill.DNS.SOARecord;

/** The times of a SOA record (RFC 1035, section 3.3.13), in seconds. */
record SoaTimers(long refresh, long retry, long expire, long minimum)
    implements Comparable<SoaTimers> {

  private static final Comparator<SoaTimers> ORDER =
      Comparator.comparingLong(SoaTimers::refresh)
          .thenComparingLong(SoaTimers::retry)
          .thenComparingLong(SoaTimers::expire)
          .thenComparingLong(SoaTimers::minimum);

  static SoaTimers of(SOARecord soa) {
    return new SoaTimers(soa.getRefresh(), soa.getRetry(), soa.getExpire(), soa.getMinimum());
  }

  @Override
  public int compareTo(SoaTimers other) {
    return ORDER.compare(this, other);
  }
}
