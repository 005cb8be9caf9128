package dev.millrace.application.worker;

import dev.millrace.application.worker.Verdict.GivingBack;
import dev.millrace.application.worker.Verdict.Graduation;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Stores settlements and, after the commit, tells those who want to know. */
final class Storing {

  private final WorkerPorts ports;

  Storing(WorkerPorts ports) {
    this.ports = ports;
  }

  /** All in one transaction; those whose lease is lost are left out of it. */
  void graduate(List<Graduation> graduations) {
    Set<JobId> stale =
        ports.queue().graduate(graduations.stream().map(Graduation::finished).toList());
    for (Graduation graduation : graduations) {
      if (stale.contains(graduation.running().id())) {
        tellLost(graduation);
      } else {
        tellFinished(graduation);
      }
    }
  }

  void giveBack(GivingBack givingBack) {
    boolean taken = ports.queue().release(givingBack.release());
    if (!taken) {
      tellLost(givingBack);
      return;
    }
    givingBack.running().broadcast().leave();
    if (givingBack.release().countsAsAttempt()) {
      ports.telemetry().jobRetried(givingBack.running().job().spec().kind());
    }
    if (givingBack.release().delay().isZero()) {
      ports.signals().announceWork();
    }
  }

  private void tellFinished(Graduation graduation) {
    Run run = graduation.finished().run();
    ports.telemetry().jobFinished(run.kind(), run.status(), run.duration().orElse(Duration.ZERO));
    graduation.running().broadcast().finish(run);
  }

  private void tellLost(Verdict verdict) {
    ports.telemetry().leasesLost(1);
    verdict.running().broadcast().leave();
  }
}
