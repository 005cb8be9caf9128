package dev.millrace.persistence.memory;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.queue.QueueOrder;
import dev.millrace.domain.queue.QueuedJob;
import dev.millrace.domain.queue.Reordering;
import dev.millrace.domain.queue.Reordering.Side;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Changes where jobs stand in the queue. */
final class Positions {
  private final JobTable jobs;

  Positions(JobTable jobs) {
    this.jobs = jobs;
  }

  /** Gives the whole queue a new order. */
  void arrange(List<JobId> order) {
    List<QueuedJob> queued = jobs.queued.rows().keySet().stream().map(Place::queued).toList();
    QueueOrder.arrange(queued, order).forEach(job -> place(queued(job.id()), job.position()));
  }

  /** Puts one job right next to another. */
  void move(Reordering.Move move) {
    Job job = queued(move.job());
    Job anchor = queued(move.anchor());
    QueueOrder.requireMovable(Place.of(job).queued(), Place.of(anchor).queued());
    Long free = between(anchor, move.side());
    if (free == null) {
      spread(job.tier());
      free = between(queued(move.anchor()), move.side());
    }
    if (free == null) {
      throw new IllegalStateException("There is no room next to " + move.anchor());
    }
    place(job, free);
  }

  /** A position between the anchor and its neighbour; null if there is none left. */
  private @Nullable Long between(Job anchor, Side side) {
    NavigableMap<Place, Row> all = jobs.places.of(anchor.tier());
    Place at = Place.of(anchor);
    Place neighbour = side == Side.BEFORE ? all.lowerKey(at) : all.higherKey(at);
    if (neighbour == null) {
      return at.position() + (side == Side.BEFORE ? -JobTable.GAP : JobTable.GAP);
    }
    long middle = Math.floorDiv(at.position() + neighbour.position(), 2L);
    return middle == at.position() || middle == neighbour.position() ? null : middle;
  }

  /** Makes room between all neighbours of a tier, in an order that stays. */
  private void spread(PriorityTier tier) {
    long position = 0;
    for (Map.Entry<Place, Row> entry : List.copyOf(jobs.places.of(tier).entrySet())) {
      position += JobTable.GAP;
      place(JobTable.job(entry.getValue()), position);
    }
  }

  private void place(Job job, long position) {
    jobs.put(JobEdit.of(job).position(position).done());
  }

  private Job queued(JobId id) {
    Job job = jobs.find(id);
    if (job == null || job.status() != JobStatus.QUEUED) {
      throw new RuleViolation("invalid_order", "The job " + id + " is not queued.");
    }
    return job;
  }
}
