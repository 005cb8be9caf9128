package dev.millrace.domain.queue;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order in which queued jobs are leased, and what a reordering may do to it: positions change
 * within a tier only, and a normal job is never behind a batch job.
 *
 * <p>Source: gonemaster-server, queue controls.
 */
public final class QueueOrder {

  /** First the tier, then the position; the id settles ties. */
  public static final Comparator<QueuedJob> LEASING =
      Comparator.comparing(QueuedJob::tier)
          .thenComparingLong(QueuedJob::position)
          .thenComparing(QueuedJob::id);

  private QueueOrder() {}

  /**
   * Checks a full new order against the jobs that are queued now.
   *
   * @param queued every queued job
   * @param order the wish
   * @return the queued jobs in their new order, each with the position it is to have: the positions
   *     that are in use now, dealt out anew
   * @throws RuleViolation {@code invalid_order} if a job is missing, unknown or named twice, or if
   *     a normal job would be behind a batch job
   */
  public static List<QueuedJob> arrange(List<QueuedJob> queued, List<JobId> order) {
    Map<JobId, QueuedJob> byId =
        queued.stream().collect(Collectors.toMap(QueuedJob::id, Function.identity()));
    requireEachOnce(byId.keySet(), order);
    List<QueuedJob> wished = order.stream().map(id -> known(byId, id)).toList();
    requireTiersInOrder(wished);
    return dealPositions(queued, wished);
  }

  /**
   * Checks that a job may be moved next to another.
   *
   * @throws RuleViolation {@code invalid_order} if the tiers differ or the two are the same job
   */
  public static void requireMovable(QueuedJob job, QueuedJob anchor) {
    if (job.id().equals(anchor.id())) {
      throw invalid("A job cannot be moved next to itself.");
    }
    if (job.tier() != anchor.tier()) {
      throw invalid("A job can only be moved within its own tier.");
    }
  }

  private static void requireEachOnce(Set<JobId> queued, List<JobId> order) {
    Set<JobId> named = new HashSet<>();
    for (JobId id : order) {
      if (!queued.contains(id)) {
        throw invalid("The job " + id + " is not queued.");
      }
      if (!named.add(id)) {
        throw invalid("The job " + id + " is named twice.");
      }
    }
    if (named.size() < queued.size()) {
      throw invalid(
          "The order must name all "
              + queued.size()
              + " queued jobs, but names "
              + named.size()
              + ".");
    }
  }

  private static QueuedJob known(Map<JobId, QueuedJob> byId, JobId id) {
    QueuedJob job = byId.get(id);
    if (job == null) {
      throw invalid("The job " + id + " is not queued.");
    }
    return job;
  }

  private static void requireTiersInOrder(List<QueuedJob> wished) {
    PriorityTier previous = PriorityTier.NORMAL;
    for (QueuedJob job : wished) {
      if (job.tier().compareTo(previous) < 0) {
        throw invalid("The normal job " + job.id() + " would be behind a batch job.");
      }
      previous = job.tier();
    }
  }

  private static List<QueuedJob> dealPositions(List<QueuedJob> queued, List<QueuedJob> wished) {
    List<QueuedJob> places = queued.stream().sorted(LEASING).toList();
    return java.util.stream.IntStream.range(0, wished.size())
        .mapToObj(
            i -> new QueuedJob(wished.get(i).id(), wished.get(i).tier(), places.get(i).position()))
        .toList();
  }

  private static RuleViolation invalid(String message) {
    return new RuleViolation("invalid_order", message);
  }
}
