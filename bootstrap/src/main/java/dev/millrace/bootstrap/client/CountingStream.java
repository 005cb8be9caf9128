package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.ProgressLine;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says how much of a stream has been read. */
final class CountingStream extends FilterInputStream {

  private final ProgressLine line;
  private long bytes;

  CountingStream(InputStream stream, ProgressLine line) {
    super(stream);
    this.line = line;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? value : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(count);
    return count;
  }

  private void count(int read) {
    if (read < 0) {
      line.show("all is sent (%,d kB); the server takes it in".formatted(bytes / 1000));
    } else {
      bytes += read;
      line.show("%,d kB sent".formatted(bytes / 1000));
    }
  }
}
