package dev.millrace.dns.plan;

import dev.millrace.dns.finding.SystemTags;
import dev.millrace.dns.methods.Reach;
import dev.millrace.dns.methods.Subject;
import dev.millrace.dns.network.InfrastructureCache;
import dev.millrace.dns.network.InfrastructureNetwork;
import dev.millrace.dns.network.Network;
import dev.millrace.dns.network.Parallel;
import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.network.RunInterrupted;
import dev.millrace.dns.network.RunNetwork;
import dev.millrace.dns.network.Slots;
import dev.millrace.dns.network.Transport;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import dev.millrace.dns.routing.AnnouncementSource;
import dev.millrace.dns.testcase.ZoneUnderTest;
import dev.millrace.domain.entry.Entry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.Name;

/**
 * Runs plans, many at once. A run lives on a virtual thread of its own, because only there does an
 * interrupt end what waits for the network.
 */
public final class PlanRunner {

  private final Transport transport;
  private final Slots slots;
  private final InfrastructureCache cache;
  private final QueryBounds bounds;
  private final NameServers rootServers;
  private final AnnouncementSource routing;
  private final InstantSource clock;

  /** A runner whose runs start at these root servers and share the bounds and the cache. */
  public PlanRunner(
      Transport transport,
      InfrastructureCache cache,
      QueryBounds bounds,
      NameServers rootServers,
      AnnouncementSource routing,
      InstantSource clock) {
    this.transport = transport;
    this.cache = cache;
    this.bounds = bounds;
    this.slots = new Slots(bounds);
    this.rootServers = rootServers;
    this.routing = routing;
    this.clock = clock;
  }

  /**
   * Runs a plan to its end or to the deadline.
   *
   * @return the entries, in the order of the plan
   * @throws InterruptedException if the calling thread was interrupted: the run has stopped and
   *     sends nothing more
   */
  public List<Entry> run(RunRequest request, RunObserver observer) throws InterruptedException {
    EntryLog log = new EntryLog(request.profile(), request.least(), observer::entry);
    RunNetwork network = new RunNetwork(transport, slots, request.profile(), bounds);
    try (Parallel parallel = new Parallel()) {
      ZoneUnderTest zone = zone(request, network, parallel);
      PlanRun run = new PlanRun(request.plan(), zone, network, log);
      if (!finishes(() -> run.run(observer::progress), network)) {
        log.leave();
        log.add(SystemTags.DEADLINE_PASSED.with(bounds.runDeadline().toSeconds()));
      }
      return log.entries();
    }
  }

  private ZoneUnderTest zone(RunRequest request, RunNetwork network, Parallel parallel) {
    Name name = request.zone();
    String settings = request.profile().net() + " " + request.profile().resolver();
    Network infrastructure = new InfrastructureNetwork(network, cache, settings, name);
    Recursor recursor =
        new Recursor(infrastructure, rootServers, new Overlay(name, request.given()));
    return new ZoneUnderTest(
        new Subject(name, request.given(), request.ds(), rootServers, clock.instant()),
        request.profile(),
        new Reach(network, infrastructure, recursor, parallel),
        routing.forRun(request.profile(), recursor));
  }

  /** Whether the work came to its end before the deadline. It has stopped in any case. */
  private boolean finishes(Runnable work, RunNetwork network) throws InterruptedException {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().name("zone-test").start(() -> complete(end, work));
    try {
      return end.get(bounds.runDeadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run failed outside any test case", e.getCause());
    } finally {
      network.close();
      thread.interrupt();
      thread.join();
    }
  }

  private static void complete(CompletableFuture<Boolean> end, Runnable work) {
    try {
      work.run();
      end.complete(true);
    } catch (RunInterrupted e) {
      end.complete(false);
    } catch (RuntimeException | Error e) {
      end.completeExceptionally(e);
    }
  }
}
