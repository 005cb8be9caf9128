package dev.millrace.benchmarks;

import dev.millrace.application.run.ArchivedRun;
import dev.millrace.domain.entry.SeverityTotals;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoringPolicy;
import dev.millrace.http.json.Json;
import dev.millrace.http.run.RunModel;
import dev.millrace.persistence.sql.json.ArgsJson;
import dev.millrace.persistence.sql.json.SpecJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/** JSON as the stores keep it of each job and entry, and as the API takes a job and gives a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

  private final JobSpec zoneTest = JobSpec.ZoneTest.of(DomainName.parse("www.example.com"));
  private final JobSpec task =
      new JobSpec.Task(new JobKind("bench"), "{\"n\":1,\"domain\":\"www.example.com\"}");
  private final String zoneTestText = SpecJson.write(zoneTest);
  private final String taskText = SpecJson.write(task);
  private final Map<String, String> args =
      Map.of("ns_list", "ns1.example/192.0.2.1;ns2.example/192.0.2.2", "domain", "example");
  private final String argsText = "{\"ns_list\":\"ns1.example/192.0.2.1\",\"domain\":\"example\"}";
  private final Json json = new Json();
  private final byte[] request =
      "{\"kind\":\"bench\",\"priority\":10,\"payload\":{\"n\":1,\"domain\":\"www.example.com\"}}"
          .getBytes(StandardCharsets.UTF_8);
  private final ArchivedRun run = new ArchivedRun(run(zoneTest), 1L);

  private static Run run(JobSpec spec) {
    Instant start = Instant.parse("2026-01-02T03:04:05.678901Z");
    return new Run(
        new JobId(new UUID(7L << 12, 1)),
        spec,
        PriorityTier.NORMAL,
        null,
        JobStatus.SUCCEEDED,
        1,
        3,
        start,
        start,
        start.plusMillis(2_500),
        new NodeId("bench"),
        SeverityTotals.of(List.of()),
        null,
        0,
        ScoringPolicy.DEFAULT.score(List.of()),
        null,
        null,
        null,
        null);
  }

  @Benchmark
  public String storeZoneTest() {
    return SpecJson.write(zoneTest);
  }

  @Benchmark
  public JobSpec loadZoneTest() {
    return SpecJson.read(JobKind.ZONE_TEST.name(), zoneTestText);
  }

  @Benchmark
  public String storeTask() {
    return SpecJson.write(task);
  }

  @Benchmark
  public JobSpec loadTask() {
    return SpecJson.read(task.kind().name(), taskText);
  }

  @Benchmark
  public @Nullable String storeArguments() {
    return ArgsJson.write(args);
  }

  @Benchmark
  public Map<String, String> loadArguments() {
    return ArgsJson.read(argsText);
  }

  @Benchmark
  public JsonNode readRequest() {
    return json.read(request);
  }

  @Benchmark
  public String writeRun() {
    return json.write(RunModel.of(run));
  }
}
