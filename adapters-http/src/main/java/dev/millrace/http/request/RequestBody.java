package dev.millrace.http.request;

import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.Json;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads bodies, never more of them than allowed. */
public final class RequestBody {
  /** What nearly all calls take. */
  public static final String JSON = "application/json";

  /** For a whole body that is not read line by line. */
  private static final Duration MAX_TIME = Duration.ofMinutes(1);

  /** How much of a body that is refused for its size is read and thrown away. */
  private static final long MAX_READ_AWAY = 16L << 20;

  private final Json json;
  private final long maxBytes;
  private final long maxStreamBytes;

  /**
   * @param maxBytes the cap for JSON
   * @param maxStreamBytes the cap for what is read line by line
   */
  public RequestBody(Json json, long maxBytes, long maxStreamBytes) {
    this.json = json;
    this.maxBytes = maxBytes;
    this.maxStreamBytes = maxStreamBytes;
  }

  /**
   * The JSON value in the body.
   *
   * @throws RequestRefused {@code unsupported_media_type}, {@code body_too_large}, {@code
   *     invalid_json}
   */
  public JsonNode json(Context request) {
    requireType(request, Set.of(JSON));
    return json.read(bytes(request));
  }

  /** The same for a body that may be left out. */
  public Optional<JsonNode> optionalJson(Context request) {
    String type = request.contentType();
    if (type != null && !type.isBlank()) {
      requireType(request, Set.of(JSON));
    }
    byte[] bytes = bytes(request);
    return bytes.length == 0 ? Optional.empty() : Optional.of(json.read(bytes));
  }

  /** A body that is read line by line; it may be compressed with gzip. */
  public LineReader lines(Context request) {
    if (request.req().getContentLengthLong() > maxStreamBytes) {
      throw tooLarge(maxStreamBytes);
    }
    InputStream body = request.bodyInputStream();
    try {
      return new LineReader(isGzip(request) ? Inflated.of(body) : body, maxStreamBytes);
    } catch (IOException e) {
      throw unread(e);
    }
  }

  /**
   * The body's type without its parameters, in lower case.
   *
   * @throws RequestRefused {@code unsupported_media_type}
   */
  public static String requireType(Context request, Set<String> taken) {
    return requireType(request, taken, Set.of());
  }

  /**
   * The same where a body may be compressed with gzip.
   *
   * @param packed those of the types that may
   */
  public static String requireType(Context request, Set<String> taken, Set<String> packed) {
    String type = mediaType(request.contentType());
    String encoding = request.header("Content-Encoding");
    boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
    boolean readable = plain || (isGzip(request) && type != null && packed.contains(type));
    if (type == null || !taken.contains(type) || !readable) {
      throw new RequestRefused(
          "unsupported_media_type",
          "Send the body "
              + (packed.isEmpty() ? "uncompressed" : "uncompressed (lines may be gzip)")
              + " with Content-Type "
              + String.join(" or ", taken.stream().sorted().toList())
              + ".",
          Map.of("accepted", taken.stream().sorted().toList()));
    }
    return type;
  }

  private static boolean isGzip(Context request) {
    return "gzip".equalsIgnoreCase(request.header("Content-Encoding"));
  }

  private static @Nullable String mediaType(@Nullable String header) {
    if (header == null) {
      return null;
    }
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private byte[] bytes(Context request) {
    try {
      InputStream body = request.bodyInputStream();
      boolean declaredTooLarge = request.req().getContentLengthLong() > maxBytes;
      byte[] bytes =
          declaredTooLarge
              ? new byte[0]
              : readInTime(body, (int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
      if (declaredTooLarge || bytes.length > maxBytes) {
        readAway(body);
        throw tooLarge(maxBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw unread(e);
    }
  }

  /** Jetty's time-out is for silence; this one is for a body that comes drop by drop. */
  private static byte[] readInTime(InputStream body, int max) throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] part = new byte[8_192];
    for (int n = 0;
        n >= 0 && read.size() < max;
        n = body.read(part, 0, Math.min(part.length, max - read.size()))) {
      read.write(part, 0, n);
      if (System.nanoTime() - start > MAX_TIME.toNanos()) {
        throw new RequestRefused(
            "request_timeout", "The body has to come within " + MAX_TIME.toSeconds() + " seconds.");
      }
    }
    return read.toByteArray();
  }

  /**
   * Reads on for a bounded while without keeping anything: a connection that is closed on a caller
   * who still sends is reset, and the refusal would be lost on the way.
   */
  private static void readAway(InputStream body) throws IOException {
    byte[] scratch = new byte[8_192];
    long left = MAX_READ_AWAY;
    int read;
    do {
      read = body.read(scratch);
      left -= read;
    } while (read >= 0 && left > 0);
  }

  static RequestRefused tooLarge(long max) {
    return new RequestRefused(
        "body_too_large", "The body has at most " + max + " bytes.", Map.of("max_bytes", max));
  }

  static RequestRefused unread(IOException e) {
    RequestRefused refused =
        e instanceof ZipException
            ? new RequestRefused("invalid_encoding", "The body is no gzip, though it says so.")
            : new RequestRefused("request_timeout", "The body did not come whole and in time.");
    refused.initCause(e);
    return refused;
  }
}
