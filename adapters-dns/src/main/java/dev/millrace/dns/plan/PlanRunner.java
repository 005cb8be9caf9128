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
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.query.NameServers;
import dev.millrace.dns.recursion.Overlay;
import dev.millrace.dns.recursion.Recursor;
import dev.millrace.dns.routing.AnnouncementSource;
import dev.millrace.dns.testcase.ZoneUnderTest;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
   * @throws RuleViolation {@code not_recorded} if the run was to be restored and asked for
   *     something that is not there
   * @throws InterruptedException if the calling thread was interrupted: the run has stopped and
   *     sends nothing more
   */
  public List<Entry> run(RunRequest request, RunObserver observer) throws InterruptedException {
    EntryLog log = new EntryLog(request.profile(), request.terms(), observer::entry);
    RunNetwork network = new RunNetwork(transport, slots, request.profile(), bounds);
    try (Parallel parallel = new Parallel()) {
      Network asked = request.terms().packets().over(network, request.profile());
      ZoneUnderTest zone = zone(request, asked, parallel);
      PlanRun run = new PlanRun(request.plan(), zone, network, log);
      interruption(() -> run.run(observer::progress), network, bounds.runDeadline())
          .ifPresent(interruption -> account(interruption, log));
      return log.entries();
    }
  }

  /**
   * Answers a question about a delegated zone, outside of any plan.
   *
   * @return empty if there was no answer in time
   * @throws InterruptedException if the calling thread was interrupted; nothing more is sent
   */
  public <T> Optional<T> inquire(
      Name zone, Profile profile, Duration atMost, Function<ZoneUnderTest, T> question)
      throws InterruptedException {
    RunRequest request =
        new RunRequest(
            zone, NameServers.NONE, List.of(), TestPlan.complete(), profile, RunTerms.ORDINARY);
    RunNetwork network = new RunNetwork(transport, slots, profile, bounds);
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    try (Parallel parallel = new Parallel()) {
      ZoneUnderTest asked = zone(request, network, parallel);
      interruption(() -> answer.set(question.apply(asked)), network, atMost);
      return Optional.ofNullable(answer.get());
    }
  }

  private void account(RunInterrupted interruption, EntryLog log) {
    switch (interruption.reason()) {
      case CANCELED, DEADLINE -> {
        log.leave();
        log.note(SystemTags.DEADLINE_PASSED.with(bounds.runDeadline().toSeconds()));
      }
      case STOP_LEVEL -> {}
      case NOT_RECORDED ->
          throw new RuleViolation("not_recorded", String.valueOf(interruption.getMessage()));
    }
  }

  private ZoneUnderTest zone(RunRequest request, Network network, Parallel parallel) {
    Name name = request.zone();
    String settings = request.profile().net() + " " + request.profile().resolver();
    Network infrastructure = new InfrastructureNetwork(network, cache, settings, name);
    Recursor recursor =
        new Recursor(infrastructure, rootServers, new Overlay(name, request.given()));
    return new ZoneUnderTest(
        new Subject(
            name,
            request.given(),
            request.ds(),
            rootServers,
            request.terms().packets().time(clock)),
        request.profile(),
        new Reach(network, infrastructure, recursor, parallel),
        routing.forRun(request.profile(), recursor));
  }

  /** What kept the work from coming to its end. It has stopped in any case. */
  private static Optional<RunInterrupted> interruption(
      Runnable work, RunNetwork network, Duration atMost) throws InterruptedException {
    CompletableFuture<Optional<RunInterrupted>> end = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().name("zone-test").start(() -> complete(end, work));
    try {
      return end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(new RunInterrupted(RunInterrupted.Cause.DEADLINE));
    } catch (ExecutionException e) {
      throw new IllegalStateException("the run failed outside any test case", e.getCause());
    } finally {
      network.close();
      thread.interrupt();
      thread.join();
    }
  }

  private static void complete(CompletableFuture<Optional<RunInterrupted>> end, Runnable work) {
    try {
      work.run();
      end.complete(Optional.empty());
    } catch (RunInterrupted e) {
      end.complete(Optional.of(e));
    } catch (RuntimeException | Error e) {
      end.completeExceptionally(e);
    }
  }
}
