package dev.millrace.dns.sandbox;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;

/**
 * A running world of name servers. All share one port, each has a loopback address of its own.
 * Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
  private final List<SandboxServer> servers;
  private final List<SandboxZone> zones;
  private final List<RootServer> hints;

  Sandbox(SandboxPlan plan, List<SandboxServer> servers) {
    this.servers = List.copyOf(servers);
    this.zones = plan.zones();
    this.hints = plan.hints();
  }

  /**
   * Starts to describe another world.
   *
   * @param now the time around which signatures are valid
   */
  public static SandboxBuilder builder(Instant now) {
    return new SandboxBuilder(now);
  }

  /** The UDP and TCP port of every server. */
  public int port() {
    return servers.getFirst().port();
  }

  /** The root servers. */
  public List<RootServer> hints() {
    return hints;
  }

  /** The root servers in the form of a hints file. */
  public String hintsText() {
    StringBuilder text = new StringBuilder();
    for (RootServer server : hints) {
      text.append(". 3600000 NS ").append(server.name()).append('\n');
      for (InetAddress address : server.addresses()) {
        String type = address.getAddress().length == 4 ? "A" : "AAAA";
        text.append("%s 3600000 %s %s%n".formatted(server.name(), type, address.getHostAddress()));
      }
    }
    return text.toString();
  }

  /** The zones with a description, in the order in which they were given. */
  public List<SandboxZone> zones() {
    return zones;
  }

  /** The address of every server. */
  public List<InetAddress> addresses() {
    return servers.stream().map(SandboxServer::address).toList();
  }

  /** Stops all servers at once. */
  @Override
  public void close() {
    servers.forEach(SandboxServer::close);
  }
}
