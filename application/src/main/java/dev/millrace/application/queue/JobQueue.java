package dev.millrace.application.queue;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The queue as those who submit and those who work see it.
 *
 * <p>Order: tier, then position; positions grow with submission. A job runs under one lease at a
 * time; a stale token changes nothing. Lease times are the database's clock.
 */
@DrivenPort
public interface JobQueue {

  /**
   * Adds jobs behind all others of their tiers, in the order given; all or none.
   *
   * @return one answer for each job, in the same order. A job whose idempotency key is known, or
   *     came earlier in the same call, is not added. Keys are the same when every character is, and
   *     are known as long as their job or its run is kept
   */
  List<PushedJob> push(List<NewJob> jobs);

  /**
   * Leases the first queued jobs of these kinds whose deadline has not passed. Each counts as an
   * attempt, and its progress starts at 0.
   *
   * @return running jobs with their leases, in queue order; empty if nothing waits or the queue is
   *     paused
   */
  List<Job> lease(LeaseRequest request);

  /**
   * Extends leases of one node (those of others count as lost) and stores the progress, in a number of statements that does not
   * grow with the number of leases.
   *
   * @param length from now on, by the database's clock
   */
  Extension extend(NodeId nodeId, Duration length, List<Heartbeat> heartbeats);

  /**
   * Gives a leased job back. One that was to be canceled becomes a canceled run instead.
   *
   * @return false if the token is stale: nothing has changed
   */
  boolean release(Release release);

  /**
   * Turns finished jobs into runs: in one transaction inserts each run with its entries, makes it
   * the latest result of its domain (registering the domain if it is new) and deletes the job. The
   * latest result is that of the run that finished last, the greater id settling a tie.
   *
   * @return the jobs whose token was stale: for these nothing has changed
   */
  Set<JobId> graduate(List<FinishedJob> finished);
}
