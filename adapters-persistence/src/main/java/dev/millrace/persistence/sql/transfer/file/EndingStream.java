package dev.millrace.persistence.sql.transfer.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows whether its end was come upon. */
final class EndingStream extends FilterInputStream {

  private boolean ended;

  EndingStream(InputStream in) {
    super(in);
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    ended |= next < 0;
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    ended |= count < 0;
    return count;
  }
}
