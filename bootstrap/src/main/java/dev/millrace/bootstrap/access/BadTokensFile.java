package dev.millrace.bootstrap.access;

/** A file of tokens cannot be used. The message is one line; it never holds what the file says. */
public final class BadTokensFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadTokensFile(String message) {
    super(message);
  }

  BadTokensFile(String message, Throwable cause) {
    super(message, cause);
  }
}
