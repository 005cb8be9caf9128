package dev.millrace.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.network.InfrastructureCache;
import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.network.Transport;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.Query;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.routing.AnnouncementSource;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xbill.DNS.Type;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanRunnerTest {

  private static final String PATIENT =
      "{\"resolver\":{\"defaults\":{\"timeout\":60,\"retrans\":60,\"retry\":3}}}";
  private static final ServerAddress SILENT =
      new ServerAddress(Names.of("ns1.s.xa"), Addresses.of("127.84.0.1"));

  private final List<dev.millrace.dns.sandbox.Query> seen = new CopyOnWriteArrayList<>();
  private Sandbox sandbox;

  @BeforeAll
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(ZoneSetup.of("s.xa").server("ns1.s.xa", "127.84.0.1", Faults.silent()))
            .observedBy(seen::add)
            .start();
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  /** A case of module ADDRESS that does what it is told. */
  private record Scripted(String id, Consumer<ZoneUnderTest> script) implements TestCase {
    @Override
    public TestModule module() {
      return TestModule.ADDRESS;
    }

    @Override
    public List<Tag> tags() {
      return List.of();
    }

    @Override
    public void run(ZoneUnderTest zone, Findings findings) {
      script.accept(zone);
    }
  }

  private static RunRequest request(String profile, Scripted... cases) {
    Profile effective = TestWorld.profile(profile);
    return new RunRequest(
        Names.of("s.xa"),
        NameServers.NONE,
        List.of(),
        new TestPlan(List.of(cases)),
        effective,
        RunTerms.ORDINARY);
  }

  private PlanRunner runner(Duration deadline) {
    return new PlanRunner(
        new Transport(sandbox.port()),
        new InfrastructureCache(Duration.ofMinutes(1), 100),
        new QueryBounds(64, 8, 64, deadline),
        RootHints.parse(sandbox.hintsText()),
        AnnouncementSource.WITHOUT_TABLE,
        InstantSource.system());
  }

  private static void askSilent(ZoneUnderTest zone) {
    zone.inParallel(
        List.of(Type.A, Type.NS, Type.SOA, Type.MX),
        type -> zone.ask(SILENT, Query.of(zone.name(), type)));
  }

  @Test
  void aCaseThatFailsUnexpectedlyIsReportedAndTheRunGoesOn() throws InterruptedException {
    RunRequest request =
        request(
            "{}",
            new Scripted("Address01", zone -> List.of().getFirst()),
            new Scripted(
                "Address02",
                zone -> {
                  throw new StackOverflowError("deep");
                }));

    assertThat(runner(Duration.ofMinutes(1)).run(request, TestWorld.SILENT))
        .extracting(Entry::testcase, Entry::tag)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Address01", "MODULE_ERROR"),
            org.assertj.core.api.Assertions.tuple("Address02", "MODULE_ERROR"));
  }

  @Test
  void progressRisesCaseByCase() throws InterruptedException {
    List<Integer> heard = new CopyOnWriteArrayList<>();
    RunObserver observer =
        new RunObserver() {
          @Override
          public void progress(int percent) {
            heard.add(percent);
          }

          @Override
          public void entry(Entry entry) {}
        };
    Scripted idle = new Scripted("Address01", zone -> {});

    runner(Duration.ofMinutes(1)).run(request("{}", idle, idle, idle, idle), observer);
    assertThat(heard).containsExactly(0, 25, 50, 75, 100, 100);
  }

  @Test
  void aRunThatPassesItsDeadlineStopsAndSaysSo() throws InterruptedException {
    RunRequest request =
        request(
            PATIENT,
            new Scripted("Address01", PlanRunnerTest::askSilent),
            new Scripted(
                "Address02",
                zone -> {
                  throw new AssertionError("not to be run");
                }));

    assertThat(runner(Duration.ofMillis(300)).run(request, TestWorld.SILENT))
        .extracting(Entry::tag)
        .containsExactly("DEADLINE_PASSED");
  }

  @Test
  void aFindingOfTheStopLevelIsTheLastAndEndsTheRun() throws InterruptedException {
    RunRequest whole =
        request(
            PATIENT,
            new Scripted("Address01", zone -> List.of().getFirst()),
            new Scripted(
                "Address02",
                zone -> {
                  throw new AssertionError("not to be run");
                }));
    RunRequest stopping =
        new RunRequest(
            whole.zone(),
            whole.given(),
            whole.ds(),
            whole.plan(),
            whole.profile(),
            RunTerms.ORDINARY.keeping(Level.DEBUG).stoppingAt(Level.ERROR));

    assertThat(runner(Duration.ofMinutes(1)).run(stopping, TestWorld.SILENT))
        .extracting(Entry::tag)
        .containsExactly("TEST_TARGET", "TEST_CASE_START", "MODULE_ERROR");
  }

  @Test
  void anInterruptStopsTheRunAndNothingMoreIsSent() throws InterruptedException {
    CountDownLatch asking = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    RunRequest request =
        request(
            PATIENT,
            new Scripted(
                "Address01",
                zone -> {
                  asking.countDown();
                  askSilent(zone);
                }),
            new Scripted("Address02", zone -> zone.ask(SILENT, Query.of(zone.name(), Type.TXT))));
    Thread worker =
        new Thread(
            () -> {
              try {
                runner(Duration.ofMinutes(1)).run(request, TestWorld.SILENT);
              } catch (InterruptedException e) {
                thrown.set(e);
              }
            });
    worker.start();
    asking.await();
    worker.interrupt();
    worker.join(20_000);

    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    runner(Duration.ofMillis(200))
        .run(request("{}", new Scripted("Address01", zone -> {})), TestWorld.SILENT);
    assertThat(seen).noneMatch(query -> query.type() == Type.TXT);
  }
}
