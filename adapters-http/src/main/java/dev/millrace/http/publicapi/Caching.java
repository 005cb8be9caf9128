package dev.millrace.http.publicapi;

import dev.millrace.http.request.Answers;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Answers that browsers and proxies may keep for a while and ask about again by their ETag. */
final class Caching {
  private static final int NOT_MODIFIED = 304;
  private static final int TAG_OCTETS = 16;

  private final Answers answers;

  Caching(Answers answers) {
    this.answers = answers;
  }

  void send(Context request, Duration keep, Object model) {
    String body = answers.line(model);
    String tag = '"' + digest(body) + '"';
    request.header("Cache-Control", "public, max-age=" + keep.toSeconds());
    request.header("ETag", tag);
    if (isKnown(request.header("If-None-Match"), tag)) {
      request.status(NOT_MODIFIED);
    } else {
      request.contentType("application/json").result(body);
    }
  }

  /** Weak tags of proxies that compress count too (RFC 9110, section 13.1.2). */
  private static boolean isKnown(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }

  private static String digest(String body) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, TAG_OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
