package dev.millrace.dns.fuzz;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.NoResponse;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/** Asks each distinct query once, and no more than a run may, as the network of a run does. */
final class OnceNetwork implements Network {
  private static final int MOST = 20_000;

  private final Network network;
  private final ConcurrentHashMap<Asked, Answer> known = new ConcurrentHashMap<>();

  OnceNetwork(Network network) {
    this.network = network;
  }

  private record Asked(InetAddress server, Query query, String exactName) {}

  @Override
  public Answer ask(InetAddress server, Query query) {
    Asked asked = new Asked(server, query, query.name().toString());
    return known.size() < MOST
        ? known.computeIfAbsent(asked, key -> network.ask(server, query))
        : known.getOrDefault(asked, new NoResponse(NoResponse.Reason.GIVEN_UP));
  }
}
