package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.Lease;
import dev.millrace.domain.job.LeaseToken;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.registry.RegisteredDomain;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link JobQueue#graduate} promises: all of a run is kept, once. */
public abstract class GraduationContract extends StoreContract {

  static LeaseToken token(Job job) {
    Lease lease = job.lease();
    if (lease == null) {
      throw new AssertionError("Not leased: " + job);
    }
    return lease.token();
  }

  @Test
  void graduatingNothingIsFine() {
    assertThat(store.queue().graduate(List.of())).isEmpty();
  }

  @Test
  void aFinishedJobIsARunAndNoLongerAJob() {
    BatchId batch = insertBatch();
    Job job = pushAndLease(Jobs.zoneTest("a.example").of(batch).attempts(2));

    Run run =
        graduate(
            Runs.succeeded()
                .levels(Level.INFO, Level.WARNING)
                .grade(Grade.B)
                .effectiveProfile("{\"net\": {\"ipv6\":true}}")
                .of(job));

    assertThat(finished(job.id())).isEqualTo(run);
    assertThat(store.runs().find(job.id()).map(ArchivedRun::run)).contains(run);
    assertThat(store.runs().entriesOf(job.id()))
        .containsExactly(Runs.entry(Level.INFO), Runs.entry(Level.WARNING));
    assertThat(store.catalog().depth().count(JobStatus.RUNNING)).isZero();
    assertThat(lease(10)).isEmpty();
  }

  @Test
  void aTaskKeepsItsOutputAndHasNoDomain() {
    Job job = pushAndLease(Jobs.of(new JobSpec.Task(TASK, "[1,  2]")));

    Run run = graduate(Runs.succeeded().output("{ \"z\": 1, \"a\": \"…'\\\\\" }").of(job));

    ArchivedRun archived = store.runs().find(job.id()).orElseThrow();
    assertThat(archived).isEqualTo(new ArchivedRun(run, null));
    assertThat(store.runs().entriesOf(job.id())).isEmpty();
  }

  @Test
  void aFailedRunKeepsItsReason() {
    Job job = pushAndLease(Jobs.zoneTest());
    Failure failure = new Failure("no_answer", "Said \"näh\" – it's 100 % \\ done\n\t😀");

    Run run = graduate(Runs.failed().failure(failure).of(job));

    assertThat(finished(job.id())).isEqualTo(run);
    assertThat(finished(job.id()).failure()).isEqualTo(failure);
  }

  @Test
  void theSecondTimeAJobIsStaleAndNothingChanges() {
    Job job = pushAndLease(Jobs.zoneTest("a.example"));
    Run first = graduate(Runs.succeeded().levels(Level.ERROR).of(job));

    assertThat(store.queue().graduate(List.of(Runs.failed().levels(Level.INFO).of(job))))
        .containsExactly(job.id());

    assertThat(finished(job.id())).isEqualTo(first);
    assertThat(store.runs().entriesOf(job.id())).containsExactly(Runs.entry(Level.ERROR));
    assertThat(domain("a.example").runCount()).isEqualTo(1);
  }

  @Test
  void aJobTwiceInOneCallIsKeptOnce() {
    Job job = pushAndLease(Jobs.zoneTest());
    FinishedJob finished = Runs.succeeded().levels(Level.INFO).of(job);

    assertThat(store.queue().graduate(List.of(finished, finished))).containsExactly(job.id());

    assertThat(store.runs().entriesOf(job.id())).hasSize(1);
    assertThat(store.runs().find(job.id()).map(ArchivedRun::run)).contains(finished.run());
  }

  @Test
  void staleOnesAmongManyAreLeftOut() {
    push(Jobs.several(5, PriorityTier.NORMAL));
    List<Job> leased = lease(5);
    Job released = leased.get(2);
    store.queue().release(new Release(released.id(), token(released), Duration.ZERO, false, null));

    Set<JobId> stale =
        store
            .queue()
            .graduate(
                leased.stream().map(job -> Runs.succeeded().levels(Level.NOTICE).of(job)).toList());

    assertThat(stale).containsExactly(released.id());
    assertThat(order()).containsExactly(released.id());
    assertThat(leased.stream().filter(job -> !job.equals(released)))
        .allSatisfy(job -> assertThat(statusOf(job.id())).isEqualTo(JobStatus.SUCCEEDED));
    assertThat(store.domains().find(DomainName.parse("d2.test"))).isEmpty();
  }

  @Test
  void anUnknownJobIsStale() {
    Job job = pushAndLease(Jobs.zoneTest());
    FinishedJob known = Runs.succeeded().of(job);
    Job stranger =
        new Job(
            TestIds.nextJob(),
            job.spec(),
            job.tier(),
            job.position(),
            job.status(),
            job.attempt(),
            job.maxAttempts(),
            job.createdAt(),
            null,
            null,
            job.startedAt(),
            null,
            job.lease(),
            false,
            0,
            null,
            null);

    assertThat(store.queue().graduate(List.of(Runs.succeeded().of(stranger), known)))
        .containsExactly(stranger.id());
    assertThat(statusOf(job.id())).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(store.runs().find(stranger.id())).isEmpty();
  }

  @Test
  void graduationRegistersTheDomainAndGivesItItsLatestResult() {
    Run run =
        archive(
            Jobs.zoneTest("new.example"),
            Runs.succeeded().levels(Level.NOTICE, Level.ERROR).grade(Grade.C));

    RegisteredDomain domain = domain("new.example");
    assertThat(domain.id()).isPositive();
    assertThat(domain.runCount()).isEqualTo(1);
    assertThat(domain.latest())
        .isEqualTo(
            new RegisteredDomain.LatestResult(
                run.id(), Runs.FINISHED, JobStatus.SUCCEEDED, Level.ERROR, 87.5, Grade.C));
    assertThat(store.runs().find(run.id()).map(ArchivedRun::domainId)).contains(domain.id());
  }

  @Test
  void theRunThatFinishedLastIsTheLatestWhateverComesInLast() {
    push(Jobs.zoneTest("a.example"), Jobs.zoneTest("a.example"));
    List<Job> leased = lease(2);
    Instant late = Runs.FINISHED.plusSeconds(60);

    graduate(Runs.succeeded().levels(Level.ERROR).finishedAt(late).of(leased.get(1)));
    graduate(Runs.succeeded().levels(Level.INFO).of(leased.get(0)));

    RegisteredDomain.LatestResult latest = domain("a.example").latest();
    assertThat(latest).isNotNull();
    assertThat(latest.runId()).isEqualTo(leased.get(1).id());
    assertThat(domain("a.example").runCount()).isEqualTo(2);
  }

  @Test
  void runsOfOneDomainGraduateTogether() {
    push(Jobs.zoneTest("a.example"), Jobs.zoneTest("b.example"), Jobs.zoneTest("a.example"));
    List<FinishedJob> finished = lease(3).stream().map(Runs.succeeded()::of).toList();

    assertThat(store.queue().graduate(finished)).isEmpty();

    assertThat(domain("a.example").runCount()).isEqualTo(2);
    RegisteredDomain.LatestResult latest = domain("a.example").latest();
    assertThat(latest).isNotNull();
    assertThat(latest.runId())
        .as("the greater id settles a tie")
        .isEqualTo(finished.get(2).run().id());
  }

  @Test
  void aRunKeepsAsManyEntriesAsItMay() {
    List<Entry> entries =
        IntStream.range(0, Run.MAX_ENTRIES)
            .mapToObj(
                i ->
                    new Entry(
                        Duration.ofNanos(i * 1_000L),
                        "ZONE",
                        "Zone01",
                        "TAG_" + i % 100,
                        Level.values()[i % 8],
                        Map.of("n", String.valueOf(i))))
            .toList();

    Run run = archive(Jobs.zoneTest(), Runs.succeeded().entries(entries));

    assertThat(store.runs().entriesOf(run.id()).equals(entries)).isTrue();
    assertThat(finished(run.id()).entryCount()).isEqualTo(65_535);
  }

  @Test
  void entriesKeepAllTheirArgumentsInOrder() {
    Map<String, String> args = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      args.put("arg" + (i * 37) % 100, "value '\"\\%_ \u00e4\u20ac\ud83d\ude00\n" + i);
    }
    args.put("empty", "");
    args.put("blank", " ");
    Entry entry =
        new Entry(Duration.ofSeconds(9), "DNSSEC", "DNSSEC10", "MANY_ARGS", Level.DEBUG3, args);
    Entry bare =
        new Entry(Duration.ZERO, "SYSTEM", "Unspecified", "NO_ARGS", Level.CRITICAL, Map.of());

    Run run = archive(Jobs.zoneTest(), Runs.succeeded().entries(List.of(entry, bare)));

    List<Entry> kept = store.runs().entriesOf(run.id());
    assertThat(kept).containsExactly(entry, bare);
    assertThat(kept.getFirst().args().keySet()).containsExactlyElementsOf(args.keySet());
  }

  private RegisteredDomain domain(String name) {
    return store.domains().find(DomainName.parse(name)).orElseThrow();
  }
}
