package dev.millrace.bootstrap.configuration;

import dev.millrace.domain.address.AddressBlock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached.
 *
 * @param allowOpenListen whether it may be reached from other machines although nobody logs in
 * @param allowedHosts names by which clients may call it, in lower case
 * @param trustedProxies whose word is taken for where a request comes from
 * @param tls the certificate that clients are shown; null for plain HTTP
 */
public record HttpSettings(
    ListenAddress listen,
    boolean allowOpenListen,
    Set<String> allowedHosts,
    List<AddressBlock> trustedProxies,
    Streams streams,
    @Nullable TlsChoice tls) {

  /** How many streams of events there may be, in all and for one client address. */
  public record Streams(int inAll, int perAddress) {}

  public HttpSettings {
    allowedHosts = Set.copyOf(allowedHosts);
    trustedProxies = List.copyOf(trustedProxies);
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

  /** What addresses of the server begin with. */
  public String scheme() {
    return tls == null ? "http" : "https";
  }

  /** The same with a port that the system chooses. */
  public HttpSettings withFreePort() {
    return new HttpSettings(
        listen.withFreePort(), allowOpenListen, allowedHosts, trustedProxies, streams, tls);
  }
}
