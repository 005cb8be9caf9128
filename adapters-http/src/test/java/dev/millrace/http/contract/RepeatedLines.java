package dev.millrace.http.contract;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The same line many times, in memory that does not grow. */
public final class RepeatedLines extends InputStream {
  private final byte[] line;
  private final long total;
  private long position;

  public RepeatedLines(String line, long times) {
    this.line = line.getBytes(StandardCharsets.UTF_8);
    this.total = this.line.length * times;
  }

  @Override
  public int read() {
    return position >= total ? -1 : line[(int) (position++ % line.length)] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (position >= total) {
      return -1;
    }
    int count = 0;
    while (count < length && position < total) {
      bytes[offset + count++] = (byte) read();
    }
    return count;
  }
}
