package dev.millrace.application.worker;

import dev.millrace.application.queue.FinishedJob;
import dev.millrace.application.queue.Release;

/** What is to be stored of an attempt that has ended. */
sealed interface Verdict {

  RunningJob running();

  /** The job becomes a run. */
  record Graduation(RunningJob running, FinishedJob finished) implements Verdict {}

  /** The job goes back to the queue. */
  record GivingBack(RunningJob running, Release release) implements Verdict {}
}
