package dev.millrace.persistence.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server and how to log in, whatever form it was written in.
 *
 * @param database its name
 * @param user null where the server takes the login from elsewhere
 * @param password null for none
 * @param options further connection properties by the driver's own names; they never hold secrets
 */
public record ServerAddress(
    Endpoint endpoint,
    String database,
    @Nullable String user,
    @Nullable Secret password,
    Tls tls,
    Map<String, String> options) {

  public ServerAddress {
    options = Map.copyOf(options);
  }

  /** Where it is, for messages: nothing in it is secret. */
  public String shown() {
    return endpoint.shown() + "/" + database;
  }

  /** Whether logins and rows cross a network in plain text. */
  public boolean isExposed() {
    return tls.mode() == Tls.Mode.DISABLE && !endpoint.isLocal();
  }
}
