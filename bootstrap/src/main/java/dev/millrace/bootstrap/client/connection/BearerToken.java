package dev.millrace.bootstrap.client.connection;

import dev.millrace.bootstrap.console.CannotRun;
import java.util.regex.Pattern;

/** What opens a server. It is shown nowhere. */
public final class BearerToken {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/=-]{1,1000}");

  private final String secret;

  /**
   * @param source where it was found, for the message
   * @throws CannotRun if it cannot be a token; the message does not show it
   */
  public BearerToken(String secret, String source) {
    if (!FORM.matcher(secret.strip()).matches()) {
      throw new CannotRun(source + ": what is there has not the form of a token");
    }
    this.secret = secret.strip();
  }

  String secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "BearerToken[hidden]";
  }
}
