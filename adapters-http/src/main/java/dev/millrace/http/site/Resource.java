package dev.millrace.http.site;

import dev.millrace.http.request.Kept;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text file in the jar.
 *
 * @param type its media type
 * @param tag its ETag
 */
record Resource(String type, String text, String tag) {

  static Resource read(String name, String type) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing from the jar.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Resource(type, text, Kept.tagOf(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with the file, or 304 to those who have it. */
  void send(Context request) {
    Kept.send(request, Kept.PUBLIC, tag, type, text);
  }
}
