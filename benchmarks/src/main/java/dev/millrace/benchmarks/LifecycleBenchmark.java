package dev.millrace.benchmarks;

import dev.millrace.domain.job.JobEvent;
import dev.millrace.domain.job.JobLifecycle;
import dev.millrace.domain.job.JobStatus;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Asks the state machine for every pair of status and event: 88 answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LifecycleBenchmark {

  private final JobStatus[] statuses = JobStatus.values();
  private final JobEvent[] events = JobEvent.values();

  @Benchmark
  public void allPairs(Blackhole sink) {
    for (JobStatus status : statuses) {
      for (JobEvent event : events) {
        sink.consume(JobLifecycle.after(status, event));
      }
    }
  }
}
