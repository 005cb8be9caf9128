package dev.millrace.dns.fuzz;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.methods.Reach;
import dev.millrace.dns.methods.Subject;
import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.network.RunInterrupted;
import dev.millrace.dns.network.WorldNetwork;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.profile.Profiles;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.query.Names;
import dev.millrace.dns.query.ServerAddress;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import dev.millrace.dns.routing.AnnouncementSource;
import dev.millrace.dns.testcase.TestCase;
import dev.millrace.dns.testcase.ZoneUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;

/** Whole runs, every case of the plan, against servers that spoil their answers. */
final class RunFuzz {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> ZONES = List.of("child.xa", "hashed.xa");
  private static final int[] RATES = {2, 10, 40, 100};

  private final FuzzWorld world;
  private final TestPlan plan = TestPlan.complete();
  private final Profile profile =
      Profiles.ofDefault(plan.cases().stream().map(TestCase::key).toList(), plan.tags(), true)
          .effective();

  RunFuzz(FuzzWorld world) {
    this.world = world;
  }

  /** Tries the run with this number; the result is empty unless it fails. */
  List<Failure> attempt(long number) throws InterruptedException {
    String zone = ZONES.get((int) (number % ZONES.size()));
    int rate = RATES[(int) (number / ZONES.size() % RATES.length)];
    String input = "run %d: %s, %d%% spoiled".formatted(number, zone, rate);
    List<Failure> failures = new CopyOnWriteArrayList<>();
    world.spoil(number, rate);
    Thread thread = Thread.ofVirtual().start(() -> run(Names.of(zone), input, failures));
    if (!thread.join(PATIENCE)) {
      failures.add(Failure.hang(input, "hung at " + where(thread)));
      thread.interrupt();
      thread.join();
    }
    return failures;
  }

  private static String where(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .map(StackTraceElement::toString)
        .collect(Collectors.joining("\n  "));
  }

  private void run(Name apex, String input, List<Failure> failures) {
    NameServers root =
        NameServers.ofPairs(
            world.world().hints().stream()
                .flatMap(
                    r -> r.addresses().stream().map(a -> new ServerAddress(Names.of(r.name()), a)))
                .toList());
    Network network = new OnceNetwork(new WorldNetwork(world.world(), profile.net()));
    try (Parallel parallel = new Parallel()) {
      Recursor recursor = new Recursor(network, root, Overlay.NONE);
      ZoneUnderTest zone =
          new ZoneUnderTest(
              new Subject(apex, NameServers.NONE, List.of(), root, TestWorld.NOW),
              profile,
              new Reach(network, network, recursor, parallel),
              AnnouncementSource.WITHOUT_TABLE.forRun(profile, recursor));
      plan.cases().forEach(testCase -> run(testCase, zone, input, failures));
    } catch (RunInterrupted e) {
      failures.add(Failure.hang(input, "was interrupted"));
    }
  }

  private static void run(
      TestCase testCase, ZoneUnderTest zone, String input, List<Failure> failures) {
    List<Finding> findings = new ArrayList<>();
    try {
      testCase.run(zone, findings::add);
    } catch (RunInterrupted e) {
      throw e;
    } catch (RuntimeException | Error e) {
      failures.add(Failure.crash(input + ", " + testCase.id(), e));
    }
  }
}
