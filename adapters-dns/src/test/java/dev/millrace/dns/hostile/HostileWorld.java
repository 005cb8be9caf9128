package dev.millrace.dns.hostile;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.SandboxBuilder;
import dev.millrace.domain.entry.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Zones with hostile servers in one sandbox, all tested at once with every case there is: most of
 * the time goes by waiting, so one after the other they would take minutes.
 */
final class HostileWorld {
  /** Beyond it a run counts as hung. */
  static final Duration DEADLINE = Duration.ofSeconds(50);

  private static final String IMPATIENT =
      "{\"resolver\":{\"defaults\":{\"timeout\":1,\"retrans\":1,\"retry\":1,\"parallel\":16}}}";

  private final SandboxBuilder builder = Sandbox.builder(TestWorld.NOW);
  private final Map<String, AtomicInteger> queriesByZone = new ConcurrentHashMap<>();
  private final List<String> tested = new ArrayList<>();

  SandboxBuilder sandbox() {
    return builder;
  }

  /** This zone is to be tested. */
  void test(String zone) {
    tested.add(zone);
  }

  /**
   * What a run brought.
   *
   * @param queries for names in the zone, at all servers
   */
  record Outcome(List<Entry> entries, int queries) {
    List<String> tags() {
      return entries.stream().map(Entry::tag).distinct().sorted().toList();
    }
  }

  /** Tests all zones. */
  Map<String, Outcome> run() throws InterruptedException, ExecutionException {
    Map<String, Future<List<Entry>>> runs = new TreeMap<>();
    Map<String, Outcome> outcomes = new TreeMap<>();
    tested.forEach(zone -> queriesByZone.put(zone, new AtomicInteger()));
    try (Sandbox sandbox = builder.observedBy(this::count).start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ZoneTester tester = tester(sandbox);
      for (String zone : tested) {
        runs.put(zone, threads.submit(() -> entries(tester, zone)));
      }
      for (Map.Entry<String, Future<List<Entry>>> run : runs.entrySet()) {
        List<Entry> entries = run.getValue().get();
        outcomes.put(run.getKey(), new Outcome(entries, queriesFor(run.getKey())));
      }
    }
    return outcomes;
  }

  private int queriesFor(String zone) {
    return Objects.requireNonNull(queriesByZone.get(zone)).get();
  }

  private static ZoneTester tester(Sandbox sandbox) {
    return new ZoneTester(
        TestWorld.settings(sandbox)
            .within(new QueryBounds(64, 64, 1_024, DEADLINE))
            .under(IMPATIENT));
  }

  private static List<Entry> entries(ZoneTester tester, String zone) throws InterruptedException {
    return tester.test(TestWorld.spec(zone), null, TestWorld.SILENT).entries();
  }

  private void count(Query query) {
    String name = query.name().toString(true);
    queriesByZone.forEach(
        (zone, queries) -> {
          if (name.equals(zone) || name.endsWith("." + zone)) {
            queries.incrementAndGet();
          }
        });
  }
}
