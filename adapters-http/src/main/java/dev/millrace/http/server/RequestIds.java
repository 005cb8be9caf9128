package dev.millrace.http.server;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Gives every request an id that its answer and the log carry; a client may choose its own. */
final class RequestIds {
  static final String HEADER = "X-Request-Id";

  /** In the log. */
  static final String FIELD = "request_id";

  private static final String ATTRIBUTE = "millrace.request_id";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int PREFIX_BYTES = 6;

  private final String prefix;
  private final AtomicLong count = new AtomicLong();

  RequestIds() {
    byte[] bytes = new byte[PREFIX_BYTES];
    new SecureRandom().nextBytes(bytes);
    this.prefix = HexFormat.of().formatHex(bytes);
  }

  void assign(Context request) {
    String chosen = request.header(HEADER);
    String id =
        chosen != null && FORM.matcher(chosen).matches()
            ? chosen
            : prefix + "-" + count.incrementAndGet();
    request.attribute(ATTRIBUTE, id);
    request.header(HEADER, id);
    MDC.put(FIELD, id);
  }

  /** What the thread logs from now on is not about a request. */
  static void forget() {
    MDC.remove(FIELD);
  }

  static String of(Context request) {
    @Nullable String id = request.attribute(ATTRIBUTE);
    return id == null ? "-" : id;
  }
}
