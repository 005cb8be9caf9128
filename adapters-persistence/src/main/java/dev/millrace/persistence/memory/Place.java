package dev.millrace.persistence.memory;

import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.queue.QueueOrder;
import dev.millrace.domain.queue.QueuedJob;

/** Where a job stands in the queue. */
record Place(PriorityTier tier, long position, JobId id) implements Comparable<Place> {

  static Place of(Job job) {
    return new Place(job.tier(), job.position(), job.id());
  }

  @Override
  public int compareTo(Place other) {
    return QueueOrder.LEASING.compare(queued(), other.queued());
  }

  QueuedJob queued() {
    return new QueuedJob(id, tier, position);
  }
}
