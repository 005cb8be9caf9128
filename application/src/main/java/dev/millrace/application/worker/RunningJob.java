package dev.millrace.application.worker;

import dev.millrace.application.event.JobBroadcast;
import dev.millrace.application.queue.Heartbeat;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.LeaseToken;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a job on this node, from its lease until its verdict is stored.
 *
 * <p>It waits for its turn, is executed and then settled; its thread can be interrupted until it is
 * being settled.
 */
final class RunningJob {

  private final Job job;
  private final LeaseToken token;
  private final JobBroadcast broadcast;
  private @Nullable Thread thread;
  private @Nullable StopReason stopReason;
  private boolean hadItsTurn;
  private boolean settling;
  private boolean superseded;
  private volatile int progress;

  /** Why an attempt is broken off. */
  enum StopReason {
    /** Somebody does not want it any more. */
    CANCELED,
    /** The node stops. */
    SHUTDOWN,
    /** It was leased ahead, and no worker became free for it in time. */
    NO_WORKER,
    /** The job is not this node's any more: nothing may be written. */
    LEASE_LOST
  }

  RunningJob(Job job, JobBroadcast broadcast) {
    this.job = job;
    this.token = Objects.requireNonNull(job.lease(), "a leased job").token();
    this.broadcast = broadcast;
  }

  Job job() {
    return job;
  }

  JobId id() {
    return job.id();
  }

  LeaseToken token() {
    return token;
  }

  JobBroadcast broadcast() {
    return broadcast;
  }

  Heartbeat heartbeat() {
    return new Heartbeat(job.id(), token, progress);
  }

  /** Progress never falls within an attempt. */
  synchronized void progress(int percent) {
    progress = Math.clamp(percent, progress, 100);
    broadcast.progress(progress);
  }

  synchronized boolean isExecuting() {
    return !settling;
  }

  /** The calling thread executes it from now on. */
  synchronized void begin() {
    thread = Thread.currentThread();
    if (stopReason != null) {
      thread.interrupt();
    }
  }

  synchronized void takeTurn() {
    hadItsTurn = true;
  }

  /** Whether no worker has been free for it yet. */
  synchronized boolean isWaiting() {
    return !hadItsTurn;
  }

  /**
   * Breaks the attempt off; a lost lease outweighs any other reason.
   *
   * @return false if there is nothing to break off any more
   */
  synchronized boolean stop(StopReason reason) {
    if (settling || stopReason == StopReason.LEASE_LOST) {
      return false;
    }
    if (stopReason == null || reason == StopReason.LEASE_LOST) {
      stopReason = reason;
    }
    if (thread != null) {
      thread.interrupt();
    }
    return true;
  }

  /**
   * This node has leased the job anew, so the earlier lease is lost, whatever the attempt does now.
   *
   * @return as {@link #stop} does
   */
  synchronized boolean supersede() {
    superseded = true;
    return stop(StopReason.LEASE_LOST);
  }

  /** Whether this node has a newer lease of the job. */
  synchronized boolean isSuperseded() {
    return superseded;
  }

  /**
   * Ends the execution.
   *
   * @return false if it had been ended before
   */
  synchronized boolean beginSettling() {
    if (settling) {
      return false;
    }
    settling = true;
    return true;
  }

  /** Why it was broken off; null if it was not. */
  synchronized @Nullable StopReason stopReason() {
    return stopReason;
  }
}
