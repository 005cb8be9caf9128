package dev.millrace.dns.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.EngineSettings;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * One scenario as {@link OfflineScenario} is, but over real sockets and through the whole engine:
 * zones in a sandbox, a case that is run against one of them, and what must and must not be found.
 *
 * <pre>{@code
 * LiveScenario.in(ZoneSetup.of("child.xa").server("ns1.child.xa", "127.91.1.1"))
 *     .test("zone10", "child.xa")
 *     .finds("ONE_SOA")
 *     .doesNotFind("MULTIPLE_SOA");
 * }</pre>
 */
public final class LiveScenario {

  /** Short, so that a silent server costs little; loopback answers in well under a millisecond. */
  private static final String IMPATIENT =
      "{\"resolver\":{\"defaults\":{\"timeout\":1,\"retrans\":1,\"retry\":1}}}";

  private static final ScenarioLog LOG = ScenarioLog.OF_THIS_RUN;

  private final SandboxBuilder world;
  private List<NameServer> nameServers = List.of();
  private List<DelegationSigner> dsInfo = List.of();
  private @Nullable String overrides;

  private LiveScenario(SandboxBuilder world) {
    this.world = world;
  }

  /** A world with these zones; root and top level come by themselves. */
  public static LiveScenario in(ZoneSetup... zones) {
    return new LiveScenario(Sandbox.builder(Instant.now()).zones(Arrays.asList(zones)));
  }

  /** Tests the zone as if it were delegated to this server; an empty address is looked up. */
  public LiveScenario withServer(String name, String address) {
    NameServer given = new NameServer(DomainName.parse(name), address.isEmpty() ? null : address);
    nameServers = Stream.concat(nameServers.stream(), Stream.of(given)).toList();
    return this;
  }

  /** Tests the zone as if the parent had these DS records. */
  public LiveScenario withDs(DelegationSigner... given) {
    dsInfo = List.of(given);
    return this;
  }

  /** Puts a sparse profile over the default one. */
  public LiveScenario withProfile(String sparse) {
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
      return new Found(caller(), tester(sandbox).test(spec, null, new Deaf()).entries());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The test that runs the scenario; its name is the scenario's. */
  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().equals(LiveScenario.class.getName()))
                    .map(StackWalker.StackFrame::getMethodName)
                    .findFirst())
        .orElse("unknown");
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

  /** What was found in the scenario of this name. */
  public record Found(String scenario, List<Entry> entries) {

    public Found {
      entries.forEach(entry -> LOG.produced(key(entry), List.of(entry.tag())));
    }

    /** Each of these tags was found. */
    public Found finds(String... tags) {
      return checked(() -> assertThat(tags()).contains(tags));
    }

    /** None of these tags was found. */
    public Found doesNotFind(String... tags) {
      return checked(() -> assertThat(tags()).doesNotContain(tags));
    }

    /** Of the tags that any entry above DEBUG has, exactly these were found. */
    public Found findsOnly(String... tags) {
      Set<String> found =
          entries.stream()
              .filter(entry -> entry.level().isAtLeast(Level.INFO))
              .filter(entry -> !entry.module().equals("SYSTEM"))
              .map(Entry::tag)
              .collect(Collectors.toCollection(TreeSet::new));
      return checked(() -> assertThat(found).containsExactlyInAnyOrder(tags));
    }

    /** The tag was found with this argument. */
    public Found findsWith(String tag, String argument, String value) {
      return checked(
          () ->
              assertThat(entries)
                  .filteredOn(entry -> entry.tag().equals(tag))
                  .extracting(entry -> entry.args().get(argument))
                  .contains(value));
    }

    private Found checked(Runnable check) {
      boolean passed = false;
      try {
        check.run();
        passed = true;
      } finally {
        for (String testCase : cases()) {
          LOG.verdict(testCase, scenario, passed);
        }
      }
      return this;
    }

    private Set<String> cases() {
      return entries.stream()
          .filter(entry -> !entry.module().equals("SYSTEM"))
          .map(Found::key)
          .collect(Collectors.toSet());
    }

    private static String key(Entry entry) {
      return entry.testcase().toLowerCase(Locale.ROOT);
    }

    private Set<String> tags() {
      return entries.stream().map(Entry::tag).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
