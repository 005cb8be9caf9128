package dev.millrace.dns.query;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * Name servers with their addresses, a possibly empty set for each name; immutable, sorted, and
 * possibly {@linkplain #isUndefined() undefined}, which the specification keeps apart from empty.
 *
 * <p>An undefined set behaves like an empty one in every other method.
 */
public final class NameServers {

  /** What a method gives when it cannot tell. */
  public static final NameServers UNDEFINED = new NameServers(new TreeMap<>(), false);

  /** Known to be none. */
  public static final NameServers NONE = new NameServers(new TreeMap<>(), true);

  private final NavigableMap<Name, NavigableSet<InetAddress>> byName;
  private final boolean defined;

  private NameServers(NavigableMap<Name, NavigableSet<InetAddress>> byName, boolean defined) {
    this.byName = byName;
    this.defined = defined;
  }

  /** Names with their addresses. */
  public static NameServers of(Map<Name, ? extends Collection<InetAddress>> servers) {
    NavigableMap<Name, NavigableSet<InetAddress>> copy = new TreeMap<>();
    servers.forEach((name, addresses) -> copy.put(name, sorted(addresses)));
    return new NameServers(copy, true);
  }

  /** Pairs of name and address. */
  public static NameServers ofPairs(Collection<ServerAddress> pairs) {
    NavigableMap<Name, NavigableSet<InetAddress>> grouped = new TreeMap<>();
    for (ServerAddress pair : pairs) {
      grouped.computeIfAbsent(pair.server(), n -> sorted(List.of())).add(pair.address());
    }
    return new NameServers(grouped, true);
  }

  /** Whether the set could not be determined. */
  public boolean isUndefined() {
    return !defined;
  }

  /** Whether there is no name. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** All names, with or without address. */
  public Set<Name> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The names that are in or below a zone. */
  public List<Name> namesInBailiwick(Name zone) {
    return names().stream().filter(name -> Names.isInBailiwick(name, zone)).toList();
  }

  /** The names that are not in or below a zone. */
  public List<Name> namesOutOfBailiwick(Name zone) {
    return names().stream().filter(name -> !Names.isInBailiwick(name, zone)).toList();
  }

  /** The names without any address. */
  public List<Name> namesWithoutAddress() {
    return names().stream().filter(name -> addressesOf(name).isEmpty()).toList();
  }

  /** The addresses of one name, IPv4 first; empty for a name that is not here. */
  public Set<InetAddress> addressesOf(Name name) {
    NavigableSet<InetAddress> addresses = byName.get(name);
    return addresses == null ? Set.of() : Collections.unmodifiableNavigableSet(addresses);
  }

  /** All addresses once, IPv4 first. */
  public Set<InetAddress> addresses() {
    NavigableSet<InetAddress> all = sorted(List.of());
    byName.values().forEach(all::addAll);
    return Collections.unmodifiableNavigableSet(all);
  }

  /** Every pair of name and address, sorted. */
  public List<ServerAddress> pairs() {
    return byName.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(a -> new ServerAddress(e.getKey(), a)))
        .toList();
  }

  /** The pairs, one for each address: the first name in order stands for its address. */
  public List<ServerAddress> onePerAddress() {
    Set<InetAddress> seen = new TreeSet<>(Addresses.ORDER);
    return pairs().stream().filter(pair -> seen.add(pair.address())).toList();
  }

  /** These and those; undefined only if both are. */
  public NameServers union(NameServers other) {
    NavigableMap<Name, NavigableSet<InetAddress>> all = new TreeMap<>();
    Stream.of(this, other)
        .flatMap(set -> set.byName.entrySet().stream())
        .forEach(e -> all.computeIfAbsent(e.getKey(), n -> sorted(List.of())).addAll(e.getValue()));
    return new NameServers(all, defined || other.defined);
  }

  private static NavigableSet<InetAddress> sorted(Collection<InetAddress> addresses) {
    NavigableSet<InetAddress> set = new TreeSet<>(Addresses.ORDER);
    set.addAll(addresses);
    return set;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameServers that
        && defined == that.defined
        && byName.equals(that.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return defined ? byName.toString() : "undefined";
  }
}
