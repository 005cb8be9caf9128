package dev.millrace.http.error;

import java.util.Map;

/** A request is not what the contract asks for; no use case was called. */
public final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, Object> details;

  /**
   * @param code a row of {@link ErrorTable}
   * @param message one sentence that says what would be right
   */
  public RequestRefused(String code, String message) {
    this(code, message, Map.of());
  }

  /**
   * @param details what a program may want to know, for example {@code field}
   */
  public RequestRefused(String code, String message, Map<String, Object> details) {
    super(message);
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** A field of a JSON body is not as it should be. */
  public static RequestRefused field(String code, String field, String message) {
    return new RequestRefused(code, message, Map.of("field", field));
  }

  /** A query parameter is not as it should be. */
  public static RequestRefused parameter(String code, String parameter, String message) {
    return new RequestRefused(code, message, Map.of("parameter", parameter));
  }

  /** Stable and snake_case. */
  public String code() {
    return code;
  }

  /** Empty when there is nothing to add. */
  public Map<String, Object> details() {
    return details;
  }
}
