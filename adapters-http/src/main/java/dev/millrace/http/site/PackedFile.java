package dev.millrace.http.site;

import dev.millrace.http.request.Kept;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A large file in a jar, compressed once when the first one asks and kept so. */
final class PackedFile {
  private final URL file;
  private final String type;
  private final String tag;
  private byte @Nullable [] packed;

  /**
   * @param tag its ETag
   */
  PackedFile(URL file, String type, String tag) {
    this.file = file;
    this.type = type;
    this.tag = tag;
  }

  /** Answers with the file, or 304 to those who have it. */
  void send(Context request) throws IOException {
    if (Kept.isKnown(request, Kept.PUBLIC, tag)) {
      return;
    }
    request.contentType(type);
    String accepted = request.header("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      request.header("Content-Encoding", "gzip").result(packed());
    } else {
      request.result(file.openStream());
    }
  }

  private synchronized byte[] packed() throws IOException {
    byte[] known = packed;
    if (known == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (InputStream in = file.openStream();
          OutputStream out = new GZIPOutputStream(bytes)) {
        in.transferTo(out);
      }
      known = bytes.toByteArray();
      packed = known;
    }
    return known;
  }
}
