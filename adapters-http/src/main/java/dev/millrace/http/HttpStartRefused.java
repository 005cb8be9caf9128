package dev.millrace.http;

/** The server cannot listen where it was told to. */
public final class HttpStartRefused extends RuntimeException {
  /** Another process listens there already. */
  public static final String PORT_IN_USE = "port_in_use";

  /** The address is none of this machine, or the port needs more rights. */
  public static final String CANNOT_LISTEN = "cannot_listen";

  /** The certificate or its key cannot be used. */
  public static final String TLS_FILE_UNUSABLE = "tls_file_unusable";

  private static final long serialVersionUID = 1L;

  private final String code;

  HttpStartRefused(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** {@link #PORT_IN_USE}, {@link #CANNOT_LISTEN} or {@link #TLS_FILE_UNUSABLE}. */
  public String code() {
    return code;
  }
}
