package dev.millrace.persistence.sql.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table has and a checksum over them that does not depend on their order or on the
 * database. Each row is brought into one canonical form and digested (SHA-256); the first 128 bits
 * of the digests are added up. For one thread.
 *
 * <p>The form: the table's name, then for each column a byte for its kind (0 for null), followed by
 * 16 bytes of a UUID, 8 of a whole number, 8 of a double's own bits, or a text's length and UTF-8
 * bytes.
 */
public final class TableSum {

  private static final byte NULL = 0;

  private final String table;
  private final byte[] name;
  private final MessageDigest digest = sha256();
  private final ByteBuffer scratch = ByteBuffer.allocate(1 + 2 * Long.BYTES);
  private long rows;
  private long high;
  private long low;

  public TableSum(String table) {
    this.table = table;
    this.name = table.getBytes(StandardCharsets.UTF_8);
  }

  /** The sum over what the next numbers are, as if they were a table everywhere. */
  public static TableSum ofNumbers(SortedMap<String, Long> numbers) {
    TableSum sum = new TableSum(StoreTables.NUMBERS);
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      sum.add(new @Nullable Object[] {number.getKey(), number.getValue()});
    }
    return sum;
  }

  /**
   * Takes one more row in.
   *
   * @param row UUIDs, texts, longs, doubles and nulls
   */
  public void add(@Nullable Object[] row) {
    text(name);
    for (Object value : row) {
      digest(value);
    }
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    long addedHigh = sum.getLong();
    long addedLow = sum.getLong();
    low += addedLow;
    high += addedHigh + (Long.compareUnsigned(low, addedLow) < 0 ? 1 : 0);
    rows++;
  }

  private void digest(@Nullable Object value) {
    scratch.clear();
    switch (value) {
      case null -> scratch.put(NULL);
      case UUID uuid ->
          scratch
              .put(mark(Kind.UUID))
              .putLong(uuid.getMostSignificantBits())
              .putLong(uuid.getLeastSignificantBits());
      case Long number -> scratch.put(mark(Kind.NUMBER)).putLong(number);
      case Double real -> scratch.put(mark(Kind.REAL)).putLong(Double.doubleToRawLongBits(real));
      case String text -> {
        text(text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      default -> throw new IllegalArgumentException("No row holds a " + value.getClass() + ".");
    }
    digest.update(scratch.flip());
  }

  private void text(byte[] utf8) {
    digest.update(scratch.clear().put(mark(Kind.TEXT)).putLong(utf8.length).flip());
    digest.update(utf8);
  }

  private static byte mark(Kind kind) {
    return (byte) (kind.ordinal() + 1);
  }

  /** The table's name. */
  public String table() {
    return table;
  }

  /** How many rows were taken in. */
  public long rows() {
    return rows;
  }

  /** The checksum, 32 hexadecimal digits. */
  public String text() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
