package dev.millrace.application.batch;

import java.nio.ByteBuffer;

/**
 * A set of names by 128 bits of their SHA-256, which no two names have in common: 16 bytes for each
 * place of an open table instead of an object for each name. For one thread.
 */
final class SeenNames {
  private static final int FIRST_CAPACITY = 1 << 10;

  /** Two for each name; both 0 where there is none. */
  private long[] table = new long[2 * FIRST_CAPACITY];

  private int size;

  /**
   * @param digest of at least 16 bytes
   * @return false if it was there
   */
  boolean add(byte[] digest) {
    if (3L * (size + 1) > table.length) {
      grow();
    }
    if (put(table, high(digest), low(digest))) {
      size++;
      return true;
    }
    return false;
  }

  boolean contains(byte[] digest) {
    int place = place(table, high(digest), low(digest));
    return !isFree(table, place);
  }

  private void grow() {
    long[] before = table;
    table = new long[before.length * 2];
    for (int place = 0; place < before.length; place += 2) {
      if (!isFree(before, place)) {
        put(table, before[place], before[place + 1]);
      }
    }
  }

  private static boolean put(long[] table, long high, long low) {
    int place = place(table, high, low);
    if (!isFree(table, place)) {
      return false;
    }
    table[place] = high;
    table[place + 1] = low;
    return true;
  }

  /** Where it is, or where it would be. */
  private static int place(long[] table, long high, long low) {
    int mask = table.length - 1;
    int place = (int) (low << 1) & mask;
    while (!isFree(table, place) && (table[place] != high || table[place + 1] != low)) {
      place = (place + 2) & mask;
    }
    return place;
  }

  private static boolean isFree(long[] table, int place) {
    return table[place] == 0 && table[place + 1] == 0;
  }

  private static long high(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  private static long low(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong(Long.BYTES);
  }
}
