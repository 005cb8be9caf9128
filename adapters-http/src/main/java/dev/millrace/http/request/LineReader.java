package dev.millrace.http.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a body line by line in memory that does not grow with it. */
public final class LineReader {
  /** No line has more bytes; what comes behind is cut off, so that the line is no domain name. */
  public static final int MAX_LINE = 4_096;

  private static final int BUFFER = 65_536;

  private final InputStream in;
  private final long maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long count;
  private int number;

  LineReader(InputStream in, long maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * The next line without its end, in UTF-8; null at the end of the body.
   *
   * @throws dev.millrace.http.error.RequestRefused {@code body_too_large}, {@code request_timeout}
   */
  public @Nullable String next() {
    try {
      int octet = read();
      if (octet < 0) {
        return null;
      }
      number++;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      while (octet >= 0 && octet != '\n') {
        if (line.size() < MAX_LINE && octet != '\r') {
          line.write(octet);
        }
        octet = read();
      }
      return line.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw RequestBody.unread(e);
    }
  }

  /** The number of the line that was read last; 1 for the first. */
  public int number() {
    return number;
  }

  private int read() throws IOException {
    if (position == filled) {
      filled = Math.max(0, in.read(buffer));
      position = 0;
      count += filled;
      if (count > maxBytes) {
        throw RequestBody.tooLarge(maxBytes);
      }
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[position++] & 0xff;
  }
}
