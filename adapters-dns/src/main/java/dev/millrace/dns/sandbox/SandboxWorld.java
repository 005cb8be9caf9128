package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The same world without sockets: it takes and gives the bytes that would go over the wire. Its
 * servers may have any address, IPv6 too, so it serves tests that no loopback can. Thread-safe.
 */
public final class SandboxWorld {
  private final Map<InetAddress, Dispatcher> servers = new LinkedHashMap<>();
  private final List<RootServer> hints;

  SandboxWorld(SandboxPlan plan, Consumer<Query> observer) {
    this.hints = plan.hints();
    plan.behaviours()
        .forEach(
            (address, behaviour) ->
                servers.put(address, new Dispatcher(address, behaviour, observer)));
  }

  /** The root servers. */
  public List<RootServer> hints() {
    return hints;
  }

  /**
   * Sends one query; blocks if the server takes its time.
   *
   * @return the first message of the answer; empty if there is none, nobody has the address, or the
   *     answer comes from another address
   */
  public Optional<byte[]> exchange(InetAddress server, byte[] query, Transport transport)
      throws InterruptedException {
    Dispatcher dispatcher = servers.get(server);
    if (dispatcher == null) {
      return Optional.empty();
    }
    Delivery delivery = dispatcher.handle(query, transport);
    return delivery.fromElsewhere() && transport == Transport.UDP
        ? Optional.empty()
        : delivery.payloads().stream().findFirst();
  }
}
