package dev.millrace.dns.recursion;

import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.Name;

/** The delegations met so far in a run, and those that are given. */
final class ZoneCuts {

  private final ConcurrentHashMap<Name, NameServers> met = new ConcurrentHashMap<>();
  private final Overlay overlay;

  ZoneCuts(NameServers rootServers, Overlay overlay) {
    this.overlay = overlay;
    met.put(Name.root, rootServers);
  }

  /** A zone and its servers. */
  record Cut(Name zone, NameServers servers) {}

  /** The deepest zone known at or above a name. */
  Cut closestTo(Name name) {
    for (int labels = Names.depth(name); labels > 0; labels--) {
      Name zone = Names.ancestor(name, labels);
      Optional<NameServers> servers = serversOf(zone);
      if (servers.isPresent()) {
        return new Cut(zone, servers.get());
      }
    }
    return serversOf(Name.root).map(servers -> new Cut(Name.root, servers)).orElseThrow();
  }

  /** Remembers a delegation. What is given stands. */
  Cut remember(Name zone, NameServers servers) {
    if (!overlay.isDelegated(zone)) {
      met.putIfAbsent(zone, servers);
    }
    return new Cut(zone, serversOf(zone).orElse(servers));
  }

  private Optional<NameServers> serversOf(Name zone) {
    return overlay.isDelegated(zone)
        ? Optional.of(overlay.servers())
        : Optional.ofNullable(met.get(zone));
  }
}
