package dev.millrace.dns.scenario;

import static org.assertj.core.api.Assertions.assertThat;

<<<<<<< HEAD
import dev.millrace.dns.EngineSettings;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.registry.DomainName;
import dev.millrace.domain.run.Entry;
import dev.millrace.domain.run.Level;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
=======
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
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import dev.millrace.dns.sandbox.SandboxWorld;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
>>>>>>> sandbox
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
<<<<<<< HEAD
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * One scenario: zones in a sandbox, one case that the engine runs against one of them over real
 * sockets, and what must and must not be found.
 *
 * <pre>{@code
 * Scenario.in(ZoneSetup.of("child.xa").server("ns1.child.xa", "127.91.1.1"))
 *     .test("zone10", "child.xa")
 *     .finds("ONE_SOA")
 *     .doesNotFind("MULTIPLE_SOA");
 * }</pre>
 */
public final class Scenario {

  /** Short, so that a silent server costs little; loopback answers in well under a millisecond. */
  private static final String IMPATIENT =
      "{\"resolver\":{\"defaults\":{\"timeout\":1,\"retrans\":1,\"retry\":1}}}";

  private final SandboxBuilder world;
  private List<NameServer> nameServers = List.of();
  private List<DelegationSigner> dsInfo = List.of();
  private @Nullable String overrides;

  private Scenario(SandboxBuilder world) {
    this.world = world;
  }

  /** A world with these zones; root and top level come by themselves. */
  public static Scenario in(ZoneSetup... zones) {
    return new Scenario(Sandbox.builder(Instant.now()).zones(Arrays.asList(zones)));
  }

  /** Tests the zone as if it were delegated to this server; an empty address is looked up. */
  public Scenario withServer(String name, String address) {
    NameServer given = new NameServer(DomainName.parse(name), address.isEmpty() ? null : address);
    nameServers = Stream.concat(nameServers.stream(), Stream.of(given)).toList();
    return this;
  }

  /** Tests the zone as if the parent had these DS records. */
  public Scenario withDs(DelegationSigner... given) {
    dsInfo = List.of(given);
    return this;
  }

  /** Puts a sparse profile over the default one. */
  public Scenario withProfile(String sparse) {
    overrides = sparse;
    return this;
  }

  /** Runs one case, one module, or a list of them, against a zone. */
  public Found test(String cases, String zone) {
    try (Sandbox sandbox = world.start()) {
      JobSpec.ZoneTest spec =
          new JobSpec.ZoneTest(
              DomainName.parse(zone),
              List.of(cases.split(" ")),
              null,
              overrides,
              nameServers,
              dsInfo,
              Level.DEBUG);
      return new Found(tester(sandbox).test(spec, null, new Deaf()).entries());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ZoneTester tester(Sandbox sandbox) {
    Map<Name, Collection<InetAddress>> hints = new TreeMap<>();
    sandbox.hints().forEach(root -> hints.put(Names.of(root.name()), root.addresses()));
    return new ZoneTester(
        EngineSettings.DEFAULT
            .at(sandbox.port(), NameServers.of(hints))
            .allowing(new EngineSettings.Permissions(true, true, true))
            .under(IMPATIENT));
  }

  private record Deaf() implements RunObserver {
    @Override
    public void progress(int percent) {}

    @Override
    public void entry(Entry entry) {}
  }

  /** What was found. */
  public record Found(List<Entry> entries) {

    /** Each of these tags was found. */
    public Found finds(String... tags) {
      assertThat(tags()).contains(tags);
      return this;
    }

    /** None of these tags was found. */
    public Found doesNotFind(String... tags) {
      assertThat(tags()).doesNotContain(tags);
      return this;
    }

    /** Of the tags that any entry above DEBUG has, exactly these were found. */
    public Found findsOnly(String... tags) {
      Set<String> found =
          entries.stream()
              .filter(entry -> entry.level().isAtLeast(Level.INFO))
              .filter(entry -> !entry.module().equals("SYSTEM"))
              .map(Entry::tag)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found).containsExactlyInAnyOrder(tags);
      return this;
    }

    /** The tag was found with this argument. */
    public Found findsWith(String tag, String argument, String value) {
      assertThat(entries)
          .filteredOn(entry -> entry.tag().equals(tag))
          .extracting(entry -> entry.args().get(argument))
          .contains(value);
      return this;
    }

    private Set<String> tags() {
      return entries.stream().map(Entry::tag).collect(Collectors.toCollection(TreeSet::new));
    }
=======
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/**
 * One row of a table of scenarios. Tags that are not said to be found are forbidden, except those
 * of {@link #ignoring}. The world has no sockets, so servers may have any address.
 */
public final class Scenario {
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

  private Scenario(String name) {
    this.name = name;
  }

  /** A scenario about zone {@code child.xa}, unless another one is said to be tested. */
  public static Scenario of(String name) {
    return new Scenario(name);
  }

  /** Adds a zone to the world. */
  public Scenario in(ZoneSetup setup) {
    builder.zone(setup);
    return this;
  }

  /** Tests another zone than {@code child.xa}. */
  public Scenario testing(String other) {
    zone = other;
    return this;
  }

  /** An undelegated test with these servers, each {@code name} or {@code name/address}. */
  public Scenario given(String... servers) {
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
  public Scenario givenDs(List<DSRecord> records) {
    ds.addAll(records);
    return this;
  }

  /** A sparse profile over the default one. */
  public Scenario under(String json) {
    profile = json;
    return this;
  }

  /** Exactly these tags must be found. */
  public Scenario finds(String... tags) {
    mandatory.addAll(List.of(tags));
    return this;
  }

  /** Whether these tags are found does not matter. */
  public Scenario ignoring(String... tags) {
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
                    r ->
                        r.addresses().stream()
                            .map(a -> new ServerAddress(Names.of(r.name()), a)))
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
              new Subject(apex, servers, ds, root),
              effective,
              new Reach(network, network, recursor, parallel)),
          findings::add);
    }
    return findings;
  }

  private Profile profileFor(TestCase testCase) {
    return Profiles.ofDefault(List.of(testCase.key()), testCase.tags(), true).effective(profile);
  }

  @Override
  public String toString() {
    return name;
>>>>>>> sandbox
  }
}
