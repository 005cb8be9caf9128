package dev.millrace.dns.basic;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.methods.ParentSighting;
import dev.millrace.dns.methods.ParentSighting.Kind;
import dev.millrace.dns.methods.ParentSightings;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Basic01: check for the parent zone and the zone itself. */
public final class Basic01 implements TestCase {

  @Override
  public TestModule module() {
    return TestModule.BASIC;
  }

  @Override
  public List<Tag> tags() {
    return List.of(
        BasicTags.B01_CHILD_FOUND,
        BasicTags.B01_CHILD_IS_ALIAS,
        BasicTags.B01_INCONSISTENT_ALIAS,
        BasicTags.B01_INCONSISTENT_DELEGATION,
        BasicTags.B01_NO_CHILD,
        BasicTags.B01_PARENT_DISREGARDED,
        BasicTags.B01_PARENT_FOUND,
        BasicTags.B01_PARENT_NOT_FOUND,
        BasicTags.B01_PARENT_UNDETERMINED,
        BasicTags.B01_ROOT_HAS_NO_PARENT,
        BasicTags.B01_SERVER_ZONE_ERROR);
  }

  @Override
  public void run(ZoneUnderTest zone, Findings findings) {
    if (zone.isRoot()) {
      findings.add(BasicTags.B01_CHILD_FOUND.with(zone.name()));
      findings.add(BasicTags.B01_ROOT_HAS_NO_PARENT.found());
    } else if (zone.isUndelegated()) {
      findings.add(BasicTags.B01_CHILD_FOUND.with(zone.name()));
      findings.add(BasicTags.B01_PARENT_DISREGARDED.found());
    } else {
      ParentSightings seen = zone.parentSightings();
      reportWayDown(zone, seen, findings);
      reportParent(seen.sightings(), findings);
      reportChild(zone.name(), seen.sightings(), findings);
      reportAlias(zone.name(), seen.sightings(), findings);
    }
  }

  private static void reportWayDown(ZoneUnderTest zone, ParentSightings seen, Findings findings) {
    seen.skipped()
        .forEach(
            skip -> zone.enabled(List.of(skip.server()), BasicTags.COMMON, findings, skip.type()));
    seen.errors()
        .forEach(
            error ->
                findings.add(
                    BasicTags.B01_SERVER_ZONE_ERROR.with(
                        error.queryName(), Type.string(error.type()), error.server())));
  }

  private static void reportParent(List<ParentSighting> sightings, Findings findings) {
    Map<Name, List<ServerAddress>> parents = serversBy(ParentSighting::parentZone, sightings);
    parents.forEach(
        (parent, servers) -> findings.add(BasicTags.B01_PARENT_FOUND.with(parent, servers)));
    if (parents.size() > 1) {
      findings.add(BasicTags.B01_PARENT_UNDETERMINED.with(servers(sightings)));
    }
    if (parents.isEmpty()) {
      findings.add(BasicTags.B01_PARENT_NOT_FOUND.found());
    }
  }

  private static void reportChild(Name child, List<ParentSighting> sightings, Findings findings) {
    List<ParentSighting> contrary = sightings.stream().filter(s -> !s.kind().isZone()).toList();
    if (contrary.size() == sightings.size()) {
      findings.add(BasicTags.B01_NO_CHILD.with(child, Names.parent(child)));
      return;
    }
    findings.add(BasicTags.B01_CHILD_FOUND.with(child));
    serversBy(ParentSighting::parentZone, contrary)
        .forEach(
            (parent, servers) ->
                findings.add(BasicTags.B01_INCONSISTENT_DELEGATION.with(child, parent, servers)));
  }

  private static void reportAlias(Name child, List<ParentSighting> sightings, Findings findings) {
    List<ParentSighting> aliases =
        sightings.stream().filter(sighting -> sighting.kind() == Kind.DNAME).toList();
    Map<Name, List<ServerAddress>> targets =
        serversBy(sighting -> Objects.requireNonNull(sighting.target()), aliases);
    targets.forEach(
        (target, servers) ->
            findings.add(BasicTags.B01_CHILD_IS_ALIAS.with(child, target, servers)));
    if (targets.size() > 1) {
      findings.add(BasicTags.B01_INCONSISTENT_ALIAS.with(child));
    }
  }

  private static Map<Name, List<ServerAddress>> serversBy(
      Function<ParentSighting, Name> key, List<ParentSighting> sightings) {
    return sightings.stream()
        .collect(groupingBy(key, TreeMap::new, collectingAndThen(toList(), Basic01::servers)));
  }

  private static List<ServerAddress> servers(List<ParentSighting> sightings) {
    return sightings.stream().map(ParentSighting::server).distinct().sorted().toList();
  }
}
