package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.address.AddressBlock;
import java.util.List;

/**
 * How the server is reached.
 *
 * @param allowOpenListen whether it may be reached from other machines although nobody logs in
 * @param trustedProxies whose word is taken for where a request comes from
 */
public record HttpSettings(
    ListenAddress listen, boolean allowOpenListen, List<AddressBlock> trustedProxies) {

  public HttpSettings {
    trustedProxies = List.copyOf(trustedProxies);
    if (!allowOpenListen && !listen.isLoopback()) {
      throw new ConfigurationProblem(
          "http.listen: \"%s\" is reachable from other machines, and this version has no log-in: whoever reaches it could run and delete everything; listen on 127.0.0.1, or say --allow-open-listen behind a proxy or firewall of your own"
              .formatted(listen));
    }
  }

  /** The same with a port that the system chooses. */
  public HttpSettings withFreePort() {
    return new HttpSettings(listen.withFreePort(), allowOpenListen, trustedProxies);
  }
}
