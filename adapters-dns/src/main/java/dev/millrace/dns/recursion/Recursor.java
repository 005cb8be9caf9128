package dev.millrace.dns.recursion;

import dev.millrace.dns.network.Network;
import dev.millrace.dns.query.AddressRecords;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.recursion.Lookup.Outcome;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Resolves from the root, one run long. Look-ups that ended are remembered, so that the same
 * question has the same answer throughout a run.
 */
public final class Recursor implements Lookups {

  /** How many aliases are followed (as many as Zonemaster does). */
  private static final int MAX_ALIASES = 10;

  private final Descent descent;
  private final Overlay overlay;
  private final ConcurrentHashMap<Question, Lookup> ended = new ConcurrentHashMap<>();

  /** A resolver that starts at these servers and respects what an undelegated test gives. */
  public Recursor(Network network, NameServers rootServers, Overlay overlay) {
    this.overlay = overlay;
    this.descent = new Descent(network, new ZoneCuts(rootServers, overlay), this::serverAddresses);
  }

  private record Question(Name name, int type) {}

  @Override
  public Lookup lookup(Name name, int type) {
    return lookup(name, type, LookupBudget.fresh());
  }

  @Override
  public Set<InetAddress> addressesOf(Name name) {
    return addresses(name, LookupBudget.fresh());
  }

  private Set<InetAddress> serverAddresses(Name server, LookupBudget budget) {
    return budget.allows(server) ? addresses(server, budget.below(server)) : Set.of();
  }

  private Set<InetAddress> addresses(Name name, LookupBudget budget) {
    Set<InetAddress> given = overlay.addressesOf(name);
    if (!given.isEmpty()) {
      return given;
    }
    Set<InetAddress> found = new TreeSet<>(Addresses.ORDER);
    for (int type : new int[] {Type.A, Type.AAAA}) {
      lookup(name, type, budget).records(Record.class).stream()
          .map(AddressRecords::address)
          .filter(Objects::nonNull)
          .forEach(found::add);
    }
    return found;
  }

  private Lookup lookup(Name name, int type, LookupBudget budget) {
    Question question = new Question(name, type);
    Lookup known = ended.get(question);
    if (known != null) {
      return known;
    }
    Lookup lookup = follow(name, type, budget);
    if (lookup.outcome() != Outcome.FAILED) {
      Lookup earlier = ended.putIfAbsent(question, lookup);
      return earlier == null ? lookup : earlier;
    }
    return lookup;
  }

  private Lookup follow(Name name, int type, LookupBudget budget) {
    List<Name> aliases = new ArrayList<>();
    Name owner = name;
    while (true) {
      Descent.Find find = descent.find(owner, type, budget);
      Name end = endOfChain(find, owner, type, aliases);
      if (end == null) {
        return new Lookup(Outcome.FAILED, find.response(), owner, aliases);
      }
      if (find.holds(end, type)) {
        return new Lookup(Outcome.FOUND, find.response(), end, aliases);
      }
      if (end.equals(owner)) {
        return new Lookup(find.outcome(), find.response(), owner, aliases);
      }
      owner = end;
    }
  }

  /**
   * Where the aliases of a response lead; null if in a circle, too far, or to two ends (a name has
   * one CNAME record at most, RFC 2181, section 10.1).
   */
  private static @Nullable Name endOfChain(
      Descent.Find find, Name start, int type, List<Name> aliases) {
    Name end = start;
    while (type != Type.CNAME && !find.holds(end, type)) {
      Set<Name> next = targets(find, end);
      if (next.isEmpty()) {
        return end;
      }
      aliases.add(end);
      if (next.size() > 1 || aliases.size() > MAX_ALIASES) {
        return null;
      }
      end = next.iterator().next();
      if (aliases.contains(end)) {
        return null;
      }
    }
    return end;
  }

  private static Set<Name> targets(Descent.Find find, Name owner) {
    Set<Name> targets = new TreeSet<>();
    for (Record rr : find.answer()) {
      if (rr instanceof CNAMERecord cname && cname.getName().equals(owner)) {
        targets.add(cname.getTarget());
      }
    }
    for (Record rr : find.answer()) {
      if (targets.isEmpty()
          && rr instanceof DNAMERecord dname
          && owner.subdomain(dname.getName())
          && !owner.equals(dname.getName())) {
        Optional.ofNullable(substituted(owner, dname)).ifPresent(targets::add);
      }
    }
    return targets;
  }

  private static @Nullable Name substituted(Name owner, DNAMERecord dname) {
    try {
      return owner.fromDNAME(dname);
    } catch (NameTooLongException e) {
      return null;
    }
  }
}
