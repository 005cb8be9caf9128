package dev.millrace.benchmarks.queue.millrace;

import dev.millrace.application.worker.ExecutionTask;
import dev.millrace.application.worker.JobExecutor;
import dev.millrace.application.worker.Outcome;
import dev.millrace.application.worker.ProgressListener;
import dev.millrace.benchmarks.queue.work.Payload;
import dev.millrace.benchmarks.queue.work.Tally;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.name.DomainName;
import java.util.List;

/** What the jobs are to Millrace. */
public enum Work {
  /** A task whose payload is a zone test; its run is kept, and that is all. */
  TASK(new JobKind("bench")) {
    @Override
    JobSpec spec(int number) {
      return new JobSpec.Task(kind(), Payload.of(number));
    }
  },
  /**
   * A zone test, each of another zone: that is registered too, with the run as its latest result.
   */
  ZONE_TEST(JobKind.ZONE_TEST) {
    @Override
    JobSpec spec(int number) {
      return JobSpec.ZoneTest.of(DomainName.parse(Payload.domain(number)));
    }
  };

  private static final Outcome DONE = new Outcome.Succeeded(List.of(), null, null);

  private final JobKind kind;

  Work(JobKind kind) {
    this.kind = kind;
  }

  JobKind kind() {
    return kind;
  }

  abstract JobSpec spec(int number);

  /** Does nothing but count. */
  JobExecutor executor(Tally tally) {
    return new JobExecutor() {
      @Override
      public JobKind kind() {
        return kind;
      }

      @Override
      public Outcome execute(ExecutionTask task, ProgressListener progress) {
        tally.ran(numberOf(task.spec()));
        return DONE;
      }
    };
  }

  private static int numberOf(JobSpec spec) {
    return switch (spec) {
      case JobSpec.Task task -> Payload.number(task.payload());
      case JobSpec.ZoneTest test -> Payload.numberOfDomain(test.domain().ascii());
    };
  }
}
