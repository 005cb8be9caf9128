package dev.millrace.dns.network;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.Response;
import java.net.InetAddress;
import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * The network of a run as seen by what only needs to know its way: answers about anything outside
 * the zone tested may come from the cache that runs share.
 */
public final class InfrastructureNetwork implements Network {

  private final Network network;
  private final InfrastructureCache cache;
  private final String settings;
  private final Name zone;

  /**
   * @param network what asks when the cache does not know
   * @param settings names all settings that an answer depends on; runs that differ share nothing
   * @param zone the zone tested, whose own data is always fresh
   */
  public InfrastructureNetwork(
      Network network, InfrastructureCache cache, String settings, Name zone) {
    this.network = network;
    this.cache = cache;
    this.settings = settings;
    this.zone = zone;
  }

  @Override
  public Answer ask(InetAddress server, Query query) {
    if (query.name().subdomain(zone)) {
      return network.ask(server, query);
    }
    InfrastructureCache.Key key = new InfrastructureCache.Key(settings, QueryKey.of(server, query));
    Optional<Response> known = cache.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    Answer answer = network.ask(server, query);
    answer.response().ifPresent(response -> cache.keep(key, response));
    return answer;
  }
}
