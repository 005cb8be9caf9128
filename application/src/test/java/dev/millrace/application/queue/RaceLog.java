package dev.millrace.application.queue;

import dev.millrace.domain.job.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Remembers when normal jobs were queued for certain, and which calls leased batch jobs, to find
 * tier inversions afterwards: a call that leased a batch job although a normal one was queued from
 * before the call began until after it had ended.
 */
public final class RaceLog {
  private final Map<JobId, Long> queuedSince = new ConcurrentHashMap<>();
  private final Set<JobId> takenOnce = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Span> queued = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Span> batchLeases = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Span> disturbances = new ConcurrentLinkedQueue<>();

  /** By {@link System#nanoTime}. */
  private record Span(long from, long to) {
    boolean covers(Span other) {
      return from < other.from && to > other.to;
    }

    boolean meets(Span other) {
      return from <= other.to && to >= other.from;
    }
  }

  /**
   * A call that leased a batch job while a normal one waited, by {@link System#nanoTime}.
   *
   * @param began of the call
   * @param queued since when the normal job waited
   * @param taken until when
   */
  public record Inversion(long began, long ended, long queued, long taken) {}

  /** The call that queued the normal job has come back, perhaps after somebody took the job. */
  void queued(JobId id) {
    queued(id, System.nanoTime());
  }

  /** The call that queued the normal job came back at this time. */
  public void queued(JobId id, long callEnded) {
    queuedSince.put(id, callEnded);
    if (takenOnce.contains(id)) {
      queuedSince.remove(id);
    }
  }

  /** A call began at this time that took the normal job from the queue; the first time counts. */
  public void taken(JobId id, long callBegan) {
    if (!takenOnce.add(id)) {
      return;
    }
    Long since = queuedSince.remove(id);
    if (since != null && since < callBegan) {
      queued.add(new Span(since, callBegan));
    }
  }

  /** A call that leased at least one batch job. */
  public void leasedBatch(long began, long ended) {
    batchLeases.add(new Span(began, ended));
  }

  /** While the order is changed, a store may pass over jobs that it has locked. */
  public void disturbed(long began, long ended) {
    disturbances.add(new Span(began, ended));
  }

  /** The calls that leased a batch job while a normal one waited, each once. */
  public List<Inversion> inversions() {
    List<Span> waits = new ArrayList<>(queued);
    return undisturbed()
        .flatMap(
            call ->
                waits.stream()
                    .filter(wait -> wait.covers(call))
                    .limit(1)
                    .map(wait -> new Inversion(call.from, call.to, wait.from, wait.to)))
        .toList();
  }

  /** How many calls leased a batch job while nothing was going on that forbids a judgement. */
  public long judged() {
    return undisturbed().count();
  }

  private Stream<Span> undisturbed() {
    List<Span> noise = new ArrayList<>(disturbances);
    return batchLeases.stream().filter(call -> noise.stream().noneMatch(call::meets));
  }
}
