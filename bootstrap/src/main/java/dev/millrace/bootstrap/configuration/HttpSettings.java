package dev.millrace.bootstrap.configuration;

import java.util.Set;

/**
 * How the server is reached.
 *
 * @param allowOpenListen whether it may be reached from other machines although nobody logs in
 * @param allowedHosts names by which clients may call it, in lower case
 */
public record HttpSettings(
    ListenAddress listen, boolean allowOpenListen, Set<String> allowedHosts) {

  public HttpSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * Makes sure that strangers are kept out.
   *
   * @param open whether nobody has to log in
   */
  void requireSafe(boolean open) {
    if (open && !allowOpenListen && !listen.isLoopback()) {
      throw new ConfigurationProblem(
          "http.listen: \"%s\" is reachable from other machines, and nobody has to log in: whoever reaches it could run and delete everything; make a token with 'millrace auth add-token' and set auth.tokens_file, listen on 127.0.0.1, or say --allow-open-listen behind a proxy or firewall of your own"
              .formatted(listen));
    }
  }

  /** The same with a port that the system chooses. */
  public HttpSettings withFreePort() {
    return new HttpSettings(listen.withFreePort(), allowOpenListen, allowedHosts);
  }
}
