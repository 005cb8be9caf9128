package dev.millrace.domain.queue;

import dev.millrace.domain.job.JobId;
import java.util.List;

/** A wish to change the order of the queue; {@link QueueOrder} says whether it may be granted. */
public sealed interface Reordering {

  /**
   * The whole queue in its new order.
   *
   * @param order every queued job once, normal tier first
   */
  record Full(List<JobId> order) implements Reordering {
    public Full {
      order = List.copyOf(order);
    }
  }

  /** One queued job goes right before or right after another of the same tier. */
  record Move(JobId job, Side side, JobId anchor) implements Reordering {}

  /** On which side of the anchor a moved job goes. */
  enum Side {
    BEFORE,
    AFTER
  }
}
