package dev.millrace.application.store;

import dev.millrace.domain.job.JobId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the form of UUID version 7 (RFC 9562, section 5.7), each greater than the one before. */
public final class TestIds {
  private static final long FIRST_MILLIS = 0x0190_163d_8694L;
  private static final AtomicLong COUNTER = new AtomicLong();

  private TestIds() {}

  public static UUID next() {
    return of(COUNTER.incrementAndGet());
  }

  public static JobId nextJob() {
    return new JobId(next());
  }

  /** The n-th id; what differs is spread over the time and the random part. */
  private static UUID of(long n) {
    long high = ((FIRST_MILLIS + (n >>> 12)) << 16) | 0x7000L | (n & 0xfffL);
    return new UUID(high, 0x8000_0000_0000_0000L | n);
  }
}
