package dev.millrace.application.queue;

import dev.millrace.domain.queue.Reordering;

/** Changes the order of queued jobs. */
public final class ReorderQueue {

  private final QueueControl control;

  public ReorderQueue(QueueControl control) {
    this.control = control;
  }

  /**
   * @throws dev.millrace.domain.RuleViolation {@code invalid_order}; nothing has changed then
   */
  public void reorder(Reordering reordering) {
    control.reorder(reordering);
  }
}
