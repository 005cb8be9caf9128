package dev.millrace.application.queue;

import dev.millrace.application.signal.Signals;

/** Lets leasing go on on all nodes. */
public final class ResumeQueue {

  private final QueueControl control;
  private final Signals signals;

  public ResumeQueue(QueueControl control, Signals signals) {
    this.control = control;
    this.signals = signals;
  }

  public void resume() {
    control.setPaused(false);
    signals.announceWork();
  }
}
