package dev.millrace.dns.dnssec;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What servers show, gathered so that each thing is found once with all servers that show it. Used
 * by one thread.
 *
 * @param <S> servers or addresses
 */
final class Sightings<S> {

  private final Map<Thing, Sighting<S>> all = new LinkedHashMap<>();

  void add(S server, Tag.Of1<Collection<S>> tag) {
    add(server, tag, List.of(), tag::with);
  }

  <A> void add(S server, Tag.Of2<Collection<S>, A> tag, A detail) {
    add(server, tag, List.of(detail), servers -> tag.with(servers, detail));
  }

  /**
   * Adds a server for a tag of any arguments.
   *
   * @param details what tells two findings of the tag apart
   * @param finding makes the finding of all servers
   */
  void add(S server, Tag tag, List<?> details, Function<Collection<S>, Finding> finding) {
    all.computeIfAbsent(new Thing(tag, details), t -> new Sighting<>(finding, new ArrayList<>()))
        .servers
        .add(server);
  }

  boolean has(Tag tag) {
    return all.keySet().stream().anyMatch(thing -> thing.tag.equals(tag));
  }

  /** Finds everything, tag by tag in this order. */
  void report(List<Tag> order, Findings findings) {
    for (Tag tag : order) {
      all.forEach(
          (thing, sighting) -> {
            if (thing.tag.equals(tag)) {
              findings.add(sighting.finding.apply(sighting.servers));
            }
          });
    }
  }

  private record Thing(Tag tag, List<?> details) {}

  private record Sighting<S>(Function<Collection<S>, Finding> finding, List<S> servers) {}
}
