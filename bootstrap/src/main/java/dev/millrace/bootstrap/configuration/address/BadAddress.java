package dev.millrace.bootstrap.configuration.address;

/** An address cannot be used; the message completes "the address …" and holds nothing secret. */
public final class BadAddress extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadAddress(String message) {
    super(message);
  }
}
