package dev.millrace.dns.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.methods.Reach;
import dev.millrace.dns.methods.Subject;
import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.network.WorldNetwork;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.profile.Profiles;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import dev.millrace.dns.routing.AnnouncementSource;
import dev.millrace.dns.routing.PrefixTable;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import dev.millrace.dns.sandbox.SandboxWorld;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/**
 * One row of a table of scenarios. Tags that are not said to be found are forbidden, except those
 * of {@link #ignoring}. The world has no sockets, so servers may have any address.
 */
public final class OfflineScenario {
  /** The time around which signatures of scenario worlds are valid. */
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final String name;
  private final SandboxBuilder builder = Sandbox.builder(NOW);
  private final Map<Name, Collection<InetAddress>> given = new TreeMap<>();
  private final List<DSRecord> ds = new ArrayList<>();
  private final Set<String> mandatory = new TreeSet<>();
  private final Set<String> irrelevant = new TreeSet<>();
  private String zone = "child.xa";
  private @Nullable String profile;
  private @Nullable PrefixTable table;

  private OfflineScenario(String name) {
    this.name = name;
  }

  /** A scenario about zone {@code child.xa}, unless another one is said to be tested. */
  public static OfflineScenario of(String name) {
    return new OfflineScenario(name);
  }

  /** Adds a zone to the world. */
  public OfflineScenario in(ZoneSetup setup) {
    builder.zone(setup);
    return this;
  }

  /** Tests another zone than {@code child.xa}. */
  public OfflineScenario testing(String other) {
    zone = other;
    return this;
  }

  /** An undelegated test with these servers, each {@code name} or {@code name/address}. */
  public OfflineScenario given(String... servers) {
    for (String server : servers) {
      String[] parts = server.split("/");
      Collection<InetAddress> addresses =
          given.computeIfAbsent(Names.of(parts[0]), n -> new ArrayList<>());
      if (parts.length > 1) {
        addresses.add(Addresses.of(parts[1]));
      }
    }
    return this;
  }

  /** DS records that are given with the test. */
  public OfflineScenario givenDs(List<DSRecord> records) {
    ds.addAll(records);
    return this;
  }

  /** A sparse profile over the default one. */
  public OfflineScenario under(String json) {
    profile = json;
    return this;
  }

  /** A table of announced prefixes. */
  public OfflineScenario with(PrefixTable prefixes) {
    table = prefixes;
    return this;
  }

  /** Exactly these tags must be found. */
  public OfflineScenario finds(String... tags) {
    mandatory.addAll(List.of(tags));
    return this;
  }

  /** Whether these tags are found does not matter. */
  public OfflineScenario ignoring(String... tags) {
    irrelevant.addAll(List.of(tags));
    return this;
  }

  /** Runs the case and fails unless it finds what it must and nothing else. */
  public void check(TestCase testCase) {
    List<Finding> findings = findings(testCase);
    Set<String> declared =
        testCase.tags().stream().map(Tag::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        findings.stream()
            .map(finding -> finding.tag().name())
            .filter(tag -> !irrelevant.contains(tag))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).as("%s: %s", name, findings).isEqualTo(mandatory);
    assertThat(declared).as("declared by %s", testCase.id()).containsAll(undisabled(found));
  }

  private static Set<String> undisabled(Set<String> tags) {
    return tags.stream()
        .filter(tag -> !tag.equals("IPV4_DISABLED") && !tag.equals("IPV6_DISABLED"))
        .collect(Collectors.toSet());
  }

  /** What the case finds, in order. */
  public List<Finding> findings(TestCase testCase) {
    SandboxWorld world = builder.offline();
    NameServers root =
        NameServers.ofPairs(
            world.hints().stream()
                .flatMap(
                    r -> r.addresses().stream().map(a -> new ServerAddress(Names.of(r.name()), a)))
                .toList());
    NameServers servers = given.isEmpty() ? NameServers.NONE : NameServers.of(given);
    Profile effective = profileFor(testCase);
    Network network = new WorldNetwork(world, effective.net());
    Name apex = Names.of(zone);
    List<Finding> findings = new ArrayList<>();
    try (Parallel parallel = new Parallel()) {
      Recursor recursor = new Recursor(network, root, new Overlay(apex, servers));
      testCase.run(
          new ZoneUnderTest(
              new Subject(apex, servers, ds, root, NOW),
              effective,
              new Reach(network, network, recursor, parallel),
              new AnnouncementSource(table).forRun(effective, recursor)),
          findings::add);
    }
    return findings;
  }

  private Profile profileFor(TestCase testCase) {
    return Profiles.ofDefault(List.of(testCase.key()), testCase.tags(), true)
        .over(new AnnouncementSource(table).preference())
        .effective(profile);
  }

  @Override
  public String toString() {
    return name;
  }
}
