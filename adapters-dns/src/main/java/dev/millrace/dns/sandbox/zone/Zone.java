package dev.millrace.dns.sandbox.zone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The finished, immutable contents of a zone. It holds the authoritative data, the NS records of
 * its cuts and the glue below them.
 */
public final class Zone {
  private final Name origin;
  private final NavigableMap<Name, Map<Integer, RecordSet>> nodes;
  private final Denial denial;

  Zone(Name origin, Map<Name, Map<Integer, RecordSet>> nodes, Denial denial) {
    this.origin = origin;
    TreeMap<Name, Map<Integer, RecordSet>> copy = new TreeMap<>();
    nodes.forEach((name, sets) -> copy.put(name, Collections.unmodifiableMap(new TreeMap<>(sets))));
    this.nodes = Collections.unmodifiableNavigableMap(copy);
    this.denial = denial;
  }

  /** Starts a zone without records. */
  public static ZoneBuilder builder(String origin) {
    return new ZoneBuilder(Names.absolute(origin));
  }

  /** Starts a zone without records. */
  public static ZoneBuilder builder(Name origin) {
    return new ZoneBuilder(origin);
  }

  public Name origin() {
    return origin;
  }

  /** The records of one type at one name, if there are any; glue included. */
  public Optional<RecordSet> find(Name name, int type) {
    return Optional.ofNullable(nodes.getOrDefault(name, Map.of()).get(type));
  }

  /**
   * Every record in canonical order of names, with signatures; what a transfer sends between SOAs.
   */
  public List<Record> records() {
    List<Record> all = new ArrayList<>();
    for (Map<Integer, RecordSet> sets : nodes.values()) {
      for (RecordSet set : sets.values()) {
        all.addAll(set.records());
        all.addAll(set.signatures());
      }
    }
    return all;
  }

  /**
   * Answers as an authoritative server of this zone: RFC 1034 section 4.3.2, with DNAME, wildcards
   * and, if {@code dnssec}, signatures and proofs. Header flags AA and the response code are set in
   * {@code reply} too.
   */
  public void answer(Name name, int type, boolean dnssec, Message reply) {
    new Lookup(this, type, new Sections(reply, dnssec)).answer(name);
  }

  /** The records of one type at one name that is known to have them. */
  RecordSet require(Name name, int type) {
    return find(name, type)
        .orElseThrow(() -> new IllegalStateException(name + " has no " + Type.string(type)));
  }

  Denial denial() {
    return denial;
  }

  Map<Integer, RecordSet> at(Name name) {
    return nodes.getOrDefault(name, Map.of());
  }

  /** Whether the name has records or is an empty non-terminal. */
  boolean exists(Name name) {
    if (nodes.containsKey(name)) {
      return true;
    }
    Name next = nodes.higherKey(name);
    return next != null && next.subdomain(name);
  }

  Name closestEncloser(Name name) {
    Name candidate = name;
    while (!candidate.equals(origin) && !exists(candidate)) {
      candidate = Names.parent(candidate);
    }
    return candidate;
  }

  /** The topmost name on the way from the apex down to {@code name} that has a set of this type. */
  Optional<Name> topmostWith(int type, Name name) {
    for (int labels = origin.labels() + 1; labels <= name.labels(); labels++) {
      Name ancestor = new Name(name, name.labels() - labels);
      if (at(ancestor).containsKey(type)) {
        return Optional.of(ancestor);
      }
    }
    return Optional.empty();
  }

  /** The DNAME above {@code name}, which may sit at the apex. */
  Optional<Name> redirectionAbove(Name name) {
    if (!name.equals(origin) && at(origin).containsKey(Type.DNAME)) {
      return Optional.of(origin);
    }
    return name.equals(origin) ? Optional.empty() : topmostWith(Type.DNAME, Names.parent(name));
  }
}
