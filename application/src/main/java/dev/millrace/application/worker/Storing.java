package dev.millrace.application.worker;

import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.worker.Verdict.GivingBack;
import dev.millrace.application.worker.Verdict.Graduation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores settlements and, after the commit, tells those who want to know.
 *
 * <p>A commit whose answer was lost looks stale when it is tried again: the token is gone because
 * the first try went through. So what is stale is looked up before it counts as a lost lease.
 */
final class Storing {

  private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

  private final WorkerPorts ports;

  Storing(WorkerPorts ports) {
    this.ports = ports;
  }

  /** All in one transaction; those whose lease is lost are left out of it. */
  void graduate(List<Graduation> graduations) {
    Set<JobId> stale =
        ports.queue().graduate(graduations.stream().map(Graduation::finished).toList());
    Set<JobId> lost = new HashSet<>();
    // All look-ups come before anything is told: one that fails has the whole be tried again.
    for (Graduation graduation : graduations) {
      if (stale.contains(graduation.running().id()) && !isStored(graduation)) {
        lost.add(graduation.running().id());
      }
    }
    for (Graduation graduation : graduations) {
      if (lost.contains(graduation.running().id())) {
        tellLost(graduation);
      } else {
        tellFinished(graduation.running(), graduation.finished().run());
      }
    }
  }

  /**
   * @param triedBefore whether an earlier try failed, so that it may have gone through nevertheless
   */
  void giveBack(GivingBack givingBack, boolean triedBefore) {
    boolean taken = ports.queue().release(givingBack.release());
    if (!taken && !triedBefore) {
      tellLost(givingBack);
      return;
    }
    boolean counts = givingBack.release().countsAsAttempt();
    Optional<JobRecord> now =
        taken && !counts ? Optional.empty() : ports.catalog().find(givingBack.running().id());
    Optional<Run> canceled = now.flatMap(record -> canceledRun(givingBack, record));
    if (canceled.isPresent()) {
      tellFinished(givingBack.running(), canceled.get());
    } else if (taken || now.filter(Storing::waits).isPresent()) {
      tellGivenBack(givingBack);
    } else {
      tellLost(givingBack);
    }
  }

  /** Whether the run that is there is the one that this attempt made. */
  private boolean isStored(Graduation graduation) {
    Run ours = graduation.finished().run();
    boolean stored =
        ports.catalog().find(ours.id()).filter(record -> isRun(record, ours)).isPresent();
    if (stored) {
      LOG.atInfo()
          .addKeyValue("job_id", ours.id())
          .log("The run {} had been stored already when it was tried again", ours.id());
    }
    return stored;
  }

  private static boolean isRun(JobRecord record, Run ours) {
    return record instanceof JobRecord.Finished(Run run)
        && run.attempt() == ours.attempt()
        && run.status() == ours.status()
        && ours.nodeId() != null
        && ours.nodeId().equals(run.nodeId())
        && isSameTime(run.finishedAt(), ours.finishedAt());
  }

  /** Stores keep microseconds. */
  private static boolean isSameTime(Instant kept, Instant made) {
    return kept.truncatedTo(ChronoUnit.MICROS).equals(made.truncatedTo(ChronoUnit.MICROS));
  }

  /** Somebody did not want the job any more, so the store made a run of it instead. */
  private static Optional<Run> canceledRun(GivingBack givingBack, JobRecord record) {
    Job ours = givingBack.running().job();
    return record instanceof JobRecord.Finished(Run run)
            && run.status() == JobStatus.CANCELED
            && run.attempt() == ours.attempt()
        ? Optional.of(run)
        : Optional.empty();
  }

  private static boolean waits(JobRecord record) {
    return record instanceof JobRecord.Pending(Job job) && job.status() != JobStatus.RUNNING;
  }

  private void tellGivenBack(GivingBack givingBack) {
    givingBack.running().broadcast().leave();
    if (givingBack.release().countsAsAttempt()) {
      ports.telemetry().jobRetried(givingBack.running().job().spec().kind());
    }
    if (givingBack.release().delay().isZero()) {
      ports.signals().announceWork();
    }
  }

  private void tellFinished(RunningJob running, Run run) {
    ports.telemetry().jobFinished(run);
    running.broadcast().finish(run);
  }

  private void tellLost(Verdict verdict) {
    ports.telemetry().leasesLost(1);
    verdict.running().broadcast().leave();
  }
}
