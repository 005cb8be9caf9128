package dev.millrace.http.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip body as it was before compression. Parts that follow one another are read to the last one,
 * and a body that ends early fails: {@link GZIPInputStream} by itself takes a pause between two
 * parts, or whatever goes wrong there, for the end.
 */
final class Inflated extends FilterInputStream {
  private final InputStream packed;

  private Inflated(InputStream packed, InputStream inflated) {
    super(inflated);
    this.packed = packed;
  }

  static InputStream of(InputStream packed) throws IOException {
    InputStream patient =
        new FilterInputStream(packed) {
          @Override
          public int available() {
            return 1;
          }
        };
    return new Inflated(packed, new GZIPInputStream(patient));
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0 && packed.read() >= 0) {
      throw new ZipException("There is something behind the compressed data.");
    }
    return read;
  }
}
