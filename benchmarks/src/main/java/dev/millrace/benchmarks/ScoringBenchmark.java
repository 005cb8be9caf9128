package dev.millrace.benchmarks;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoringPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Scores the entries of one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

  private static final List<String> MODULES =
      List.of("BASIC", "ADDRESS", "CONNECTIVITY", "DELEGATION", "DNSSEC", "NAMESERVER", "ZONE");
  private static final List<Level> LEVELS =
      List.of(Level.INFO, Level.INFO, Level.INFO, Level.INFO, Level.NOTICE, Level.WARNING);

  @Param({"300"})
  private int entries;

  private List<Entry> run = List.of();

  @Setup
  public void makeRun() {
    run = IntStream.range(0, entries).mapToObj(ScoringBenchmark::entry).toList();
  }

  private static Entry entry(int i) {
    return new Entry(
        Duration.ofMillis(i),
        MODULES.get(i % MODULES.size()),
        "Unspecified",
        "TAG_" + i % 80,
        LEVELS.get(i % LEVELS.size()),
        Map.of("ns_list", "ns1.example/192.0.2.1;ns2.example/192.0.2.2"));
  }

  @Benchmark
  public ScoreCard score() {
    return ScoringPolicy.DEFAULT.score(run);
  }
}
