package dev.millrace.application.queue;

import dev.millrace.domain.job.Job;
import java.util.List;

/** Shows the queue: whether it is paused, how much waits, what is next. */
public final class DescribeQueue {

  private final QueueControl control;
  private final JobCatalog catalog;

  public DescribeQueue(QueueControl control, JobCatalog catalog) {
    this.control = control;
    this.catalog = catalog;
  }

  /**
   * @param next the first queued jobs in leasing order
   */
  public record QueueState(boolean paused, QueueDepth depth, List<Job> next) {}

  /**
   * @param headLimit how many of the first queued jobs to show, 0..500
   */
  public QueueState describe(int headLimit) {
    List<Job> next = headLimit == 0 ? List.of() : catalog.head(headLimit);
    return new QueueState(control.isPaused(), catalog.depth(), next);
  }
}
