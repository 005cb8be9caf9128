package dev.millrace.application.worker;

import dev.millrace.application.error.Unavailable;
import dev.millrace.application.loop.Loop;
import dev.millrace.application.worker.Verdict.GivingBack;
import dev.millrace.application.worker.Verdict.Graduation;
import dev.millrace.domain.job.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Stores what became of attempts. One thread takes all that has gathered while it stored the last,
 * so many that finish together share a transaction and a lone one waits for nothing. What a store
 * that is away does not take is held until it is back; the room on the {@link Workbench} bounds it.
 */
final class Finisher {

  private static final int MAX_TOGETHER = 250;
  private static final int MAX_ENTRIES_TOGETHER = 20_000;

  private final BlockingQueue<Verdict> ended = new LinkedBlockingQueue<>();
  private final Map<RunningJob, Verdict> held = new LinkedHashMap<>();
  private final Set<RunningJob> tried = new HashSet<>();
  private final Workbench bench;
  private final Storing storing;
  private final Refusals refusals;
  private final Loop loop;

  Finisher(Workbench bench, Storing storing, Refusals refusals, Runnable onFailure) {
    this.bench = bench;
    this.storing = storing;
    this.refusals = refusals;
    this.loop = new Loop("finisher", this::finish, onFailure);
  }

  Loop loop() {
    return loop;
  }

  void submit(Verdict verdict) {
    ended.add(verdict);
  }

  private Duration finish() throws InterruptedException {
    takeEnded();
    List<RuntimeException> refusalsNow = new ArrayList<>();
    graduate(nextGraduations(), refusalsNow);
    giveBack(refusalsNow);
    if (!refusalsNow.isEmpty()) {
      throw refusalsNow.getLast();
    }
    return Duration.ZERO;
  }

  private void takeEnded() throws InterruptedException {
    if (held.isEmpty()) {
      loop.await(
          () -> {
            hold(ended.take());
            return held;
          });
    }
    for (Verdict next = pollEnded(); next != null; next = pollEnded()) {
      hold(next);
    }
  }

  private @Nullable Verdict pollEnded() {
    return held.size() < MAX_TOGETHER ? ended.poll() : null;
  }

  private void hold(Verdict verdict) {
    held.put(verdict.running(), verdict);
  }

  private void settled(Verdict verdict) {
    held.remove(verdict.running());
    tried.remove(verdict.running());
    bench.remove(verdict.running());
  }

  /** A job is never twice in one call, as the answer names jobs and not leases. */
  private List<Graduation> nextGraduations() {
    List<Graduation> next = new ArrayList<>();
    Set<JobId> ids = new HashSet<>();
    int entries = 0;
    for (Verdict verdict : held.values()) {
      if (verdict instanceof Graduation graduation && ids.add(graduation.running().id())) {
        entries += graduation.finished().entries().size();
        if (!next.isEmpty() && entries > MAX_ENTRIES_TOGETHER) {
          break;
        }
        next.add(graduation);
      }
    }
    return next;
  }

  private void graduate(List<Graduation> graduations, List<RuntimeException> refusalsNow) {
    if (graduations.isEmpty()) {
      return;
    }
    try {
      storing.graduate(graduations);
      graduations.forEach(this::settled);
    } catch (Unavailable e) {
      throw e;
    } catch (RuntimeException e) {
      graduateOneByOne(graduations, refusalsNow);
    }
  }

  /** One that the store refuses must not hold the others up. */
  private void graduateOneByOne(List<Graduation> graduations, List<RuntimeException> refusalsNow) {
    for (Graduation graduation : graduations) {
      try {
        storing.graduate(List.of(graduation));
        settled(graduation);
      } catch (Unavailable e) {
        throw e;
      } catch (RuntimeException e) {
        refusalsNow.add(e);
        if (refusals.isResolved(graduation, e)) {
          settled(graduation);
        }
      }
    }
  }

  private void giveBack(List<RuntimeException> refusalsNow) {
    for (Verdict verdict : List.copyOf(held.values())) {
      if (verdict instanceof GivingBack givingBack) {
        try {
          storing.giveBack(givingBack, !tried.add(givingBack.running()));
          settled(givingBack);
        } catch (Unavailable e) {
          throw e;
        } catch (RuntimeException e) {
          refusalsNow.add(e);
          if (refusals.isHopeless(givingBack, e)) {
            settled(givingBack);
          }
        }
      }
    }
  }
}
