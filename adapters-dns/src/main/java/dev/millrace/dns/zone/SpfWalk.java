package dev.millrace.dns.zone;

import static java.util.stream.Collectors.toCollection;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Walks an SPF policy and all policies that it takes in, and counts the terms that make a receiver
 * of mail look something up (RFC 7208, section 4.6.4). Good for one walk.
 */
final class SpfWalk {

  /** Far beyond the count that any receiver goes along with. */
  private static final int MOST_TARGETS = 100;

  private final ZoneUnderTest zone;
  private final Set<Name> visited = new HashSet<>();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private int count;

  SpfWalk(ZoneUnderTest zone) {
    this.zone = zone;
    visited.add(zone.name());
  }

  /** What was found on the way, each once. */
  Set<Finding> findings() {
    return findings;
  }

  /** How many terms make for a look-up. */
  int count() {
    return count;
  }

  void walk(String policy) {
    List<SpfTerm> terms = SpfTerm.of(policy);
    Map<Name, Optional<String>> policies = lookUp(terms);
    for (SpfTerm term : terms) {
      String target = target(term);
      if (target != null) {
        count++;
        follow(target, policies);
      } else if (term.isMechanism("a", "mx", "exists", "ptr")) {
        count++;
      }
      if (term.isMechanism("ptr")) {
        findings.add(Zone13Tags.SPF_PTR_DEPRECATED.with(zone.name()));
      }
    }
  }

  private void follow(String target, Map<Name, Optional<String>> policies) {
    Optional<Name> name = name(target);
    if (target.contains("%")) {
      findings.add(Zone13Tags.SPF_MACRO_TARGET.with(zone.name(), target));
    } else if (name.isPresent() && visited.contains(name.get())) {
      findings.add(Zone13Tags.SPF_LOOKUP_LOOP.with(zone.name(), name.get()));
    } else if (name.isEmpty() || isUnresolved(name.get(), policies)) {
      findings.add(Zone13Tags.SPF_RECURSIVE_ERROR.with(zone.name(), target));
    } else if (policies.containsKey(name.get())) {
      visited.add(name.get());
      policies.get(name.get()).ifPresent(this::walk);
    }
  }

  private static boolean isUnresolved(Name name, Map<Name, Optional<String>> policies) {
    Optional<String> policy = policies.get(name);
    return policy != null && policy.isEmpty();
  }

  /** The policies of the targets that are to be followed, as far as that goes. */
  private Map<Name, Optional<String>> lookUp(List<SpfTerm> terms) {
    Set<Name> names =
        terms.stream()
            .map(SpfWalk::target)
            .flatMap(target -> target == null ? Optional.<Name>empty().stream() : plain(target))
            .filter(name -> !visited.contains(name))
            .limit(Math.max(0, MOST_TARGETS - visited.size()))
            .collect(toCollection(LinkedHashSet::new));
    return zone.inParallel(names, this::policyOf);
  }

  private Optional<String> policyOf(Name name) {
    SortedSet<String> policies =
        SpfPolicies.in(zone.lookup(name, Type.TXT).records(TXTRecord.class));
    return policies.size() == 1 ? Optional.of(policies.first()) : Optional.empty();
  }

  /** The domain whose policy a term takes in; null if it takes in none. */
  private static @Nullable String target(SpfTerm term) {
    if (term.isModifier("redirect")) {
      return term.argument();
    }
    boolean includes = term.isMechanism("include") && term.argument().startsWith(":");
    return includes ? term.argument().substring(1) : null;
  }

  private static Stream<Name> plain(String target) {
    return target.contains("%") ? Stream.empty() : name(target).stream();
  }

  private static Optional<Name> name(String text) {
    try {
      return Optional.of(Names.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
