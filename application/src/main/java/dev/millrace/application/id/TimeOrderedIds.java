package dev.millrace.application.id;

import dev.millrace.application.time.Clock;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids from the clock, a counter and chance.
 *
 * <p>The bits that RFC 9562 calls {@code rand_a} are a counter (section 6.2, method 1) that starts
 * each millisecond at a random value in its lower half. When it overflows, or when the clock goes
 * back, time in the ids runs ahead of the clock until that has caught up: ids of one source always
 * ascend, whatever the clock does.
 */
public final class TimeOrderedIds implements Ids {

  private static final int COUNTER_BITS = 12;
  private static final int COUNTER_START_BOUND = 1 << (COUNTER_BITS - 1);
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

  private static final long VERSION_7 = 7L << 12;
  private static final long VERSION_4 = 4L << 12;
  private static final long VERSION_MASK = 0xF000L;
  private static final long VARIANT = 1L << 63;
  private static final int VARIANT_BITS = 2;

  private final Clock clock;
  private final SecureRandom random;

  /** The milliseconds of the latest id, followed by its counter. */
  private final AtomicLong latest = new AtomicLong();

  /**
   * @param clock whose milliseconds go into the ids
   * @param random what makes ids impossible to guess; shared by all threads
   */
  public TimeOrderedIds(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public UUID timeOrdered() {
    long first = (clock.now().toEpochMilli() << COUNTER_BITS) | random.nextInt(COUNTER_START_BOUND);
    long tick = latest.updateAndGet(last -> isNewMillisecond(first, last) ? first : last + 1);
    long high = (tick >>> COUNTER_BITS) << 16 | VERSION_7 | (tick & COUNTER_MASK);
    return new UUID(high, variantBits(random.nextLong()));
  }

  @Override
  public UUID random() {
    long high = (random.nextLong() & ~VERSION_MASK) | VERSION_4;
    return new UUID(high, variantBits(random.nextLong()));
  }

  @Override
  public UUID opaque() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static boolean isNewMillisecond(long first, long last) {
    return first >>> COUNTER_BITS > last >>> COUNTER_BITS;
  }

  private static long variantBits(long bits) {
    return VARIANT | (bits >>> VARIANT_BITS);
  }
}
