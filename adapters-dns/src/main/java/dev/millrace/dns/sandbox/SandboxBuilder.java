package dev.millrace.dns.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts a world together. A root, the top-level zone {@code xa} and the reverse zones are made
 * unless they are given. Not for use by several threads.
 */
public final class SandboxBuilder {
  private static final int ATTEMPTS = 20;

  private final Instant now;
  private final List<ZoneSetup> setups = new ArrayList<>();
  private Consumer<Query> observer = query -> {};

  SandboxBuilder(Instant now) {
    this.now = now;
  }

  /** Adds a zone; it hangs below the closest zone above it. */
  public SandboxBuilder zone(ZoneSetup setup) {
    setups.add(setup);
    return this;
  }

  public SandboxBuilder zones(List<ZoneSetup> more) {
    setups.addAll(more);
    return this;
  }

  /** Is told of every query before it is answered, on many threads. */
  public SandboxBuilder observedBy(Consumer<Query> listener) {
    this.observer = listener;
    return this;
  }

  /** Starts all servers on a free port. */
  public Sandbox start() {
    return start(0);
  }

  /**
   * Starts all servers.
   *
   * @param port shared by all servers; 0 for any that is free on all addresses
   * @throws UncheckedIOException if the port is taken on one of the addresses
   */
  public Sandbox start(int port) {
    SandboxPlan plan = new SandboxPlan(now, setups);
    Map<InetAddress, Behaviour> behaviours = plan.behaviours();
    for (int attempt = 1; ; attempt++) {
      try {
        return new Sandbox(plan, startAll(behaviours, port));
      } catch (IOException e) {
        if (port != 0 || attempt == ATTEMPTS) {
          throw new UncheckedIOException(
              "the sandbox needs one port that is free on all its loopback addresses", e);
        }
      }
    }
  }

  /** The world without sockets. */
  public SandboxWorld offline() {
    return new SandboxWorld(new SandboxPlan(now, setups), observer);
  }

  private List<SandboxServer> startAll(Map<InetAddress, Behaviour> behaviours, int wanted)
      throws IOException {
    List<SandboxServer> started = new ArrayList<>();
    int port = wanted;
    try {
      for (Map.Entry<InetAddress, Behaviour> entry : behaviours.entrySet()) {
        SandboxServer server =
            SandboxServer.start(entry.getKey(), port, entry.getValue(), observer);
        started.add(server);
        port = server.port();
      }
      return started;
    } catch (IOException e) {
      started.forEach(SandboxServer::close);
      throw e;
    }
  }
}
