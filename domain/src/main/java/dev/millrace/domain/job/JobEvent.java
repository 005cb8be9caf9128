package dev.millrace.domain.job;

/** What can happen to a job. */
public enum JobEvent {
  /** Its {@code run_at} came. */
  DUE,
  /** An operator holds it back. */
  HOLD,
  /** An operator lets it go on. */
  UNHOLD,
  /** A node leases it. */
  LEASE,
  /** The executor did the work. */
  SUCCEED,
  /** The attempt failed and attempts are left: it waits for its next one at once. */
  RETRY_NOW,
  /** The attempt failed and attempts are left: it waits out a delay. */
  RETRY_LATER,
  /** The attempt failed and none is left. */
  FAIL,
  /** A node gives it back unfinished, as at shutdown; the attempt does not count. */
  GIVE_BACK,
  /** Somebody cancels it or removes it from the queue. */
  CANCEL,
  /** Its deadline passed before it was started. */
  EXPIRE
}
