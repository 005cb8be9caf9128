package dev.millrace.application.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link RunPairs} promises. */
public abstract class RunPairsContract extends StoreContract {
  private BatchId a = new BatchId(TestIds.next());
  private BatchId b = a;

  @BeforeEach
  void insertTwoBatches() {
    a = insertBatch();
    b = insertBatch();
  }

  @Test
  void batchesWithoutRunsAndBatchesThatAreNotThereHaveNoPairs() {
    assertThat(next(0, 10)).isEmpty();
    assertThat(store.pairs().next(new BatchId(TestIds.next()), a, 0, Level.NOTICE, 10)).isEmpty();
  }

  @Test
  void theRunsOfADomainStandSideBySide() {
    Run first = archive(Jobs.zoneTest("x.test").of(a), Runs.failed().levels(Level.ERROR));
    Run second =
        archive(
            Jobs.zoneTest("x.test").of(b),
            Runs.succeeded().levels(Level.INFO, Level.NOTICE).grade(Grade.parse("B")));
    archive(Jobs.zoneTest("x.test"), Runs.succeeded());

    RunPair pair = next(0, 10).getFirst();

    assertThat(next(0, 10)).hasSize(1);
    assertThat(pair.domain().ascii()).isEqualTo("x.test");
    assertThat(store.domains().find(pair.domainId()).orElseThrow().name()).isEqualTo(pair.domain());
    assertThat(pair.a())
        .isEqualTo(
            new ComparedRun(
                first.id(),
                JobStatus.FAILED,
                first.finishedAt(),
                Level.ERROR,
                null,
                null,
                Set.of(Finding.of(Runs.entry(Level.ERROR)))));
    assertThat(pair.b())
        .isEqualTo(
            new ComparedRun(
                second.id(),
                JobStatus.SUCCEEDED,
                second.finishedAt(),
                Level.NOTICE,
                87.5,
                Grade.parse("B"),
                Set.of(Finding.of(Runs.entry(Level.NOTICE)))));
  }

  @Test
  void aDomainOfOneBatchOnlyHasNoOtherSide() {
    archive(Jobs.zoneTest("left.test").of(a), Runs.succeeded());
    archive(Jobs.zoneTest("right.test").of(b), Runs.succeeded());

    assertThat(next(0, 10))
        .extracting(
            pair -> pair.domain().ascii(), pair -> pair.a() == null, pair -> pair.b() == null)
        .containsExactly(tuple("left.test", false, true), tuple("right.test", true, false));
  }

  @Test
  void theLastRunOfADomainCounts() {
    archive(Jobs.zoneTest("x.test").of(a), Runs.failed());
    Run last =
        archive(
            Jobs.zoneTest("x.test").of(a),
            Runs.succeeded().finishedAt(Runs.FINISHED.plus(Duration.ofSeconds(1))));

    assertThat(next(0, 10)).hasSize(1);
    assertThat(sideA(next(0, 10).getFirst()).id()).isEqualTo(last.id());
  }

  @Test
  void findingsThatSayTheSameAreOne() {
    Map<String, String> turned = new LinkedHashMap<>();
    turned.put("ns", "ns1.test");
    turned.put("ip", "192.0.2.1");
    Map<String, String> args = new LinkedHashMap<>();
    args.put("ip", "192.0.2.1");
    args.put("ns", "ns1.test");
    archive(
        Jobs.zoneTest("x.test").of(a),
        Runs.succeeded().entries(List.of(said(1, args), said(2, args), said(3, Map.of()))));
    archive(Jobs.zoneTest("x.test").of(b), Runs.succeeded().entries(List.of(said(4, turned))));

    RunPair pair = next(0, 10).getFirst();

    assertThat(sideA(pair).findings()).hasSize(2);
    assertThat(sideA(pair).findings()).containsAll(Objects.requireNonNull(pair.b()).findings());
  }

  @Test
  void findingsBelowTheLevelAreLeftOut() {
    archive(
        Jobs.zoneTest("x.test").of(a),
        Runs.succeeded().levels(Level.DEBUG, Level.INFO, Level.WARNING));

    assertThat(sideA(store.pairs().next(a, b, 0, Level.DEBUG3, 1).getFirst()).findings())
        .hasSize(3);
    assertThat(sideA(store.pairs().next(a, b, 0, Level.INFO, 1).getFirst()).findings()).hasSize(2);
    RunPair severe = store.pairs().next(a, b, 0, Level.CRITICAL, 1).getFirst();
    assertThat(sideA(severe).findings()).isEmpty();
    assertThat(sideA(severe).worstLevel()).isEqualTo(Level.WARNING);
  }

  @Test
  void callsLeadThroughAllDomainsInOneOrder() {
    for (int i = 0; i < 7; i++) {
      String domain = "d" + (6 - i) + ".test";
      if (i % 3 != 1) {
        archive(Jobs.zoneTest(domain).of(a), Runs.succeeded().levels(Level.NOTICE));
      }
      if (i % 3 != 2) {
        archive(Jobs.zoneTest(domain).of(b), Runs.succeeded().levels(Level.NOTICE));
      }
    }
    List<RunPair> all = next(0, 10);

    List<RunPair> walked = new ArrayList<>();
    for (List<RunPair> part = next(0, 2); !part.isEmpty(); part = next(place(walked), 2)) {
      assertThat(part).hasSizeLessThanOrEqualTo(2);
      walked.addAll(part);
    }

    assertThat(all).hasSize(7).extracting(RunPair::domainId).isSorted().doesNotHaveDuplicates();
    assertThat(walked).isEqualTo(all);
  }

  @Test
  void aBatchBesideItselfIsTheSameOnBothSides() {
    archive(Jobs.zoneTest("x.test").of(a), Runs.succeeded().levels(Level.ERROR));

    RunPair pair = store.pairs().next(a, a, 0, Level.NOTICE, 5).getFirst();

    assertThat(pair.a()).isNotNull().isEqualTo(pair.b());
  }

  @Test
  void workThatIsNoZoneTestHasNoDomainToCompare() {
    archive(Jobs.task(TASK).of(a), Runs.succeeded());

    assertThat(next(0, 10)).isEmpty();
  }

  private List<RunPair> next(long after, int max) {
    return store.pairs().next(a, b, after, Level.NOTICE, max);
  }

  private static long place(List<RunPair> walked) {
    return walked.getLast().domainId();
  }

  private static ComparedRun sideA(RunPair pair) {
    @Nullable ComparedRun run = pair.a();
    return Objects.requireNonNull(run);
  }

  private static Entry said(int millis, Map<String, String> args) {
    return new Entry(Duration.ofMillis(millis), "ZONE", "Zone01", "TAG", Level.WARNING, args);
  }
}
