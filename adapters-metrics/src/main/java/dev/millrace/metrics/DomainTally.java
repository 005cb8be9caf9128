package dev.millrace.metrics;

import dev.millrace.application.telemetry.Insights.DomainFigures;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import java.time.Duration;

/** The runs of a domain, or of several. Not safe for threads. */
final class DomainTally implements BoundedTally.Mergeable<DomainTally> {

  private final Found found = new Found();
  private long runs;
  private long timed;
  private Duration took = Duration.ZERO;
  private JobStatus lastStatus = JobStatus.SUCCEEDED;

  long runs() {
    return runs;
  }

  void finished(Run run) {
    runs++;
    lastStatus = run.status();
    found.add(run.totals());
    run.duration()
        .ifPresent(
            duration -> {
              timed++;
              took = took.plus(Latencies.notNegative(duration));
            });
  }

  @Override
  public void add(DomainTally more) {
    runs += more.runs;
    timed += more.timed;
    took = took.plus(more.took);
    lastStatus = more.lastStatus;
    found.add(more.found);
  }

  DomainFigures figures(String domain) {
    Duration mean = timed == 0 ? Duration.ZERO : took.dividedBy(timed);
    return new DomainFigures(domain, runs, lastStatus, mean, found.severities());
  }
}
