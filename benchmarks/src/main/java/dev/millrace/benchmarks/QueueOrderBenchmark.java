package dev.millrace.benchmarks;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.queue.QueueOrder;
import dev.millrace.domain.queue.QueuedJob;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Checks a full new order of a queue and deals out its positions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueueOrderBenchmark {

  @Param({"100", "10000"})
  private int jobs;

  private List<QueuedJob> queued = List.of();
  private List<JobId> order = List.of();

  @Setup
  public void fillQueue() {
    List<QueuedJob> filled = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      PriorityTier tier = i % 10 == 0 ? PriorityTier.NORMAL : PriorityTier.BATCH;
      filled.add(new QueuedJob(new JobId(new UUID(7L << 12, i)), tier, i));
    }
    queued = List.copyOf(filled);
    Collections.shuffle(filled, new Random(1));
    filled.sort(Comparator.comparing(QueuedJob::tier));
    order = filled.stream().map(QueuedJob::id).toList();
  }

  @Benchmark
  public List<QueuedJob> arrange() {
    return QueueOrder.arrange(queued, order);
  }
}
