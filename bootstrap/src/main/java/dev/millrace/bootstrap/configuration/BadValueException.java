package dev.millrace.bootstrap.configuration;

/** A text is not of the form that its setting has; the message completes "the value …". */
public final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  public BadValueException(String message) {
    super(message);
  }
}
