package dev.millrace.bootstrap.client.connection;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked of a server. It can be asked again. */
public final class Call {

  private final String method;
  private final String path;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private BodyPublisher body = BodyPublishers.noBody();
  private @Nullable Duration limit;

  private Call(String method, Object... segments) {
    this.method = method;
    StringBuilder joined = new StringBuilder();
    for (Object segment : segments) {
      joined.append('/').append(encode(segment.toString()));
    }
    this.path = joined.toString();
  }

  /**
   * A call that reads.
   *
   * @param segments of the path below the API
   */
  public static Call get(Object... segments) {
    return new Call("GET", segments);
  }

  /** A call that does something. */
  public static Call post(Object... segments) {
    return new Call("POST", segments);
  }

  /** A call that puts something in the place of what is there. */
  public static Call put(Object... segments) {
    return new Call("PUT", segments);
  }

  /** A call that changes a part of what is there. */
  public static Call patch(Object... segments) {
    return new Call("PATCH", segments);
  }

  /** A call that takes something away. */
  public static Call delete(Object... segments) {
    return new Call("DELETE", segments);
  }

  /** With this parameter; one that is null is left out, one that is there is replaced. */
  public Call with(String parameter, @Nullable Object value) {
    if (value != null) {
      parameters.put(parameter, value.toString());
    }
    return this;
  }

  /** With this header, unless the value is null. */
  public Call header(String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
    return this;
  }

  /** With this body. */
  public Call json(JsonNode value) {
    body = BodyPublishers.ofString(value.toString());
    return header("Content-Type", "application/json");
  }

  /** With a body that is read as it is sent. */
  public Call stream(String type, Supplier<? extends InputStream> source) {
    body = BodyPublishers.ofInputStream(source);
    return header("Content-Type", type);
  }

  /** With an answer that may take so long. */
  public Call within(Duration longest) {
    limit = longest;
    return this;
  }

  String method() {
    return method;
  }

  Map<String, String> headers() {
    return headers;
  }

  BodyPublisher body() {
    return body;
  }

  /** How long the answer may take, if that is unusual. */
  Duration limitOr(Duration usual) {
    return limit == null ? usual : limit;
  }

  String target() {
    StringBuilder target = new StringBuilder(path);
    parameters.forEach(
        (name, value) ->
            target
                .append(target.length() == path.length() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
    return target.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
