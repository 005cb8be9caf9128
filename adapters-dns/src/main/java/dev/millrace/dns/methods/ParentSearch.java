package dev.millrace.dns.methods;

import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.ServerAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.Name;

/**
 * Finds the parent zone by walking down from the root through every server of every zone on the
 * way.
 *
 * <p>The servers found so far are visited together, round by round: a visit depends on nothing but
 * the server's answers, so the outcome is that of the one-by-one procedure.
 *
 * <p>Source: MethodsV2, Get-Parent-NS-Names-and-IPs, and Basic01, which words the same walk.
 */
final class ParentSearch {

  /** A bound on the walk; a healthy zone needs fewer than a hundred servers. */
  private static final int MAX_VISITS = 2_000;

  private static final Comparator<Stop> STOP_ORDER =
      Comparator.comparing(Stop::zone).thenComparing(Stop::address, Addresses.ORDER);

  private final Subject subject;
  private final Reach reach;
  private final Map<Stop, Set<Name>> namesByStop = new TreeMap<>(STOP_ORDER);
  private final List<ParentSighting> sightings = new ArrayList<>();
  private final List<ParentSightings.Unexpected> errors = new ArrayList<>();
  private final Set<ParentSightings.Skipped> skipped = new LinkedHashSet<>();

  ParentSearch(Subject subject, Reach reach) {
    this.subject = subject;
    this.reach = reach;
  }

  /** Where the walk calls: an address as a server of a zone. */
  record Stop(InetAddress address, Name zone) {}

  /** A server of a zone, to be visited. */
  record Candidate(ServerAddress server, Name zone) {

    Stop stop() {
      return new Stop(server.address(), zone);
    }

    static List<Candidate> all(NameServers servers, Name zone) {
      return servers.pairs().stream().map(pair -> new Candidate(pair, zone)).toList();
    }
  }

  ParentSightings search() {
    Collection<Candidate> round = unvisited(Candidate.all(subject.rootServers(), Name.root));
    while (!round.isEmpty() && namesByStop.size() <= MAX_VISITS) {
      List<Candidate> found = new ArrayList<>();
      Map<Candidate, ParentVisit.Report> reports =
          reach
              .parallel()
              .map(round, candidate -> new ParentVisit(subject.zone(), reach, candidate).visit());
      reports.values().forEach(report -> take(report, found));
      round = unvisited(found);
    }
    return new ParentSightings(underAllNames(), errors, List.copyOf(skipped));
  }

  private void take(ParentVisit.Report report, List<Candidate> found) {
    found.addAll(report.found());
    errors.addAll(report.errors());
    skipped.addAll(report.skipped());
    sightings.addAll(report.sightings());
  }

  /** One candidate for each stop not called at yet; the other names of a stop are noted. */
  private List<Candidate> unvisited(List<Candidate> candidates) {
    List<Candidate> fresh = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Set<Name> names = namesByStop.computeIfAbsent(candidate.stop(), stop -> new TreeSet<>());
      if (names.isEmpty()) {
        fresh.add(candidate);
      }
      names.add(candidate.server().server());
    }
    return fresh;
  }

  /** The sightings, repeated for every name under which an address serves the parent zone. */
  private List<ParentSighting> underAllNames() {
    Set<ParentSighting> all = new LinkedHashSet<>();
    for (ParentSighting sighting : sightings) {
      all.add(sighting);
      InetAddress address = sighting.server().address();
      Stop stop = new Stop(address, sighting.parentZone());
      for (Name name : namesByStop.getOrDefault(stop, Set.of())) {
        ServerAddress alias = new ServerAddress(name, address);
        all.add(
            new ParentSighting(alias, sighting.parentZone(), sighting.kind(), sighting.target()));
      }
    }
    return List.copyOf(all);
  }
}
