package dev.millrace.application.queue;

/** Stops leasing on all nodes; what runs goes on. */
public final class PauseQueue {

  private final QueueControl control;

  public PauseQueue(QueueControl control) {
    this.control = control;
  }

  public void pause() {
    control.setPaused(true);
  }
}
