package dev.millrace.dns.methods;

import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.xbill.DNS.Name;

/**
 * What the search for the parent zone brought, in an order that does not depend on timing.
 *
 * @param sightings what servers say of the zone tested
 * @param errors unexpected responses on the way
 * @param skipped servers that were not asked because their address family is off
 */
public record ParentSightings(
    List<ParentSighting> sightings, List<Unexpected> errors, List<Skipped> skipped) {

  /** A query on the way that did not get the answer expected of a server of its zone. */
  public record Unexpected(ServerAddress server, Name queryName, int type) {}

  /** A query on the way that was not sent. */
  public record Skipped(ServerAddress server, int type) {}

  /** When no parent is searched for: the root zone and undelegated tests. */
  static final ParentSightings NOT_SEARCHED = new ParentSightings(List.of(), List.of(), List.of());

  public ParentSightings {
    sightings = List.copyOf(sightings);
    errors = List.copyOf(errors);
    skipped = List.copyOf(skipped);
  }

  /** The servers that delegate the zone or answer for it; undefined if there are none. */
  NameServers parentServers() {
    List<ServerAddress> found =
        sightings.stream().filter(s -> s.kind().isZone()).map(ParentSighting::server).toList();
    return found.isEmpty() ? NameServers.UNDEFINED : NameServers.ofPairs(found);
  }

  /**
   * The parent zone; the deepest if servers disagree, one that has the zone before one that has
   * not, and empty if none was found.
   */
  public Optional<Name> parentZone() {
    TreeSet<Name> zones = new TreeSet<>(this::compare);
    sightings.forEach(sighting -> zones.add(sighting.parentZone()));
    return zones.isEmpty() ? Optional.empty() : Optional.of(zones.last());
  }

  private int compare(Name a, Name b) {
    int byZone = Boolean.compare(delegates(a), delegates(b));
    return byZone != 0 ? byZone : Integer.compare(a.labels(), b.labels());
  }

  private boolean delegates(Name parent) {
    return sightings.stream().anyMatch(s -> s.kind().isZone() && s.parentZone().equals(parent));
  }
}
