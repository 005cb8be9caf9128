package dev.millrace.http.request;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Answers that clients may keep, and ask about again by their ETag. */
public final class Kept {
  /** Only by the one who asked, and only after asking again; for what takes a token to read. */
  public static final String PRIVATE = "private, no-cache";

  /** By anybody, but only after asking again. */
  public static final String PUBLIC = "public, no-cache";

  private static final int NOT_MODIFIED = 304;
  private static final int TAG_OCTETS = 16;

  private Kept() {}

  /**
   * Sends a text, or 304 to those who have it.
   *
   * @param cacheControl who may keep it and for how long
   */
  public static void send(Context request, String cacheControl, String type, String text) {
    send(request, cacheControl, tagOf(text), type, text);
  }

  /** The same for a text whose tag is known. */
  public static void send(
      Context request, String cacheControl, String tag, String type, String text) {
    if (!isKnown(request, cacheControl, tag)) {
      // As bytes: of a text whose type names no charset, the container would make Latin 1.
      request.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Says how the answer may be kept; if the client has it, the answer is 304 and complete. */
  public static boolean isKnown(Context request, String cacheControl, String tag) {
    request.header("Cache-Control", cacheControl);
    request.header("ETag", tag);
    boolean known = isKnown(request.header("If-None-Match"), tag);
    if (known) {
      request.status(NOT_MODIFIED);
    }
    return known;
  }

  /** A weak tag: the text may travel compressed or not. */
  public static String tagOf(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "W/\"" + HexFormat.of().formatHex(sum, 0, TAG_OCTETS) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Weak and strong tags are the same here (RFC 9110, section 13.1.2). */
  private static boolean isKnown(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || strong(known).equals(strong(tag)));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
