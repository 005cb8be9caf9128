package dev.millrace.application.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Pages;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.DelegationSigner;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.ChosenProfile;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.BonusCriterion;
import dev.millrace.domain.score.Grade;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.domain.score.ScoreCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link RunArchive} promises of runs; {@link EntryListContract} has the entries. */
public abstract class RunArchiveContract extends StoreContract {
  private static final TagName TAG = new TagName("se");

  @Test
  void anEmptyArchiveHasNothing() {
    assertThat(store.runs().find(TestIds.nextJob())).isEmpty();
    assertThat(store.runs().entriesOf(TestIds.nextJob())).isEmpty();
    Pages.assertEmpty(store.runs().list(RunFilter.ALL, PageRequest.first(10)));
  }

  @Test
  void aJobThatHasNotFinishedIsNoRun() {
    JobId id = pushAndLease(Jobs.zoneTest()).id();

    assertThat(store.runs().find(id)).isEmpty();
    Pages.assertEmpty(store.runs().list(RunFilter.ALL, PageRequest.first(10)));
  }

  @Test
  void everythingThatWasAskedForIsKept() {
    JobSpec spec =
        new JobSpec.ZoneTest(
            DomainName.parse("xn--bcher-kva.example"),
            List.of("consistency", "delegation/delegation01"),
            new ChosenProfile(3, "strict 'profile'", 17),
            "{ \"b\":1, \"a\" : [\"ü\"] }",
            List.of(
                new NameServer(DomainName.parse("ns1.example"), "2001:db8::53"),
                new NameServer(DomainName.parse("ns2.example"), null)),
            List.of(new DelegationSigner(65_535, 13, 2, "AB01")),
            Level.DEBUG2);

    Run run = archive(Jobs.of(spec).batch().attempts(4), Runs.succeeded());

    assertThat(run.spec()).isEqualTo(spec);
    assertThat(finished(run.id())).isEqualTo(run);
  }

  @Test
  void aScoreIsKeptToTheLastBit() {
    ScoreCard score =
        new ScoreCard(
            100.0 / 3.0,
            Grade.A_PLUS,
            Map.of(ScoreCategory.DNSSEC, 0.1 + 0.2, ScoreCategory.CONNECTIVITY, 100.0),
            Map.of(BonusCriterion.SIGNED, true, BonusCriterion.TWO_ASNS, false));

    Run run = archive(Jobs.zoneTest(), Runs.succeeded().score(score));

    assertThat(finished(run.id()).score()).isEqualTo(score);
  }

  @Test
  void timesAreKeptToTheMicrosecondWhateverTheZoneOfTheProcess() {
    TimeZone zone = TimeZone.getDefault();
    List<Instant> hard =
        List.of(
            Instant.parse("2025-11-02T08:30:00.000001Z"),
            Instant.parse("2025-11-02T09:30:00.999999Z"),
            Instant.parse("2026-03-08T10:30:00Z"),
            Instant.parse("2038-01-19T03:14:08.123456Z"));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      List<Run> runs =
          hard.stream()
              .map(t -> archive(Jobs.zoneTest().createdAt(t), Runs.succeeded().finishedAt(t)))
              .toList();
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(runs).allSatisfy(run -> assertThat(finished(run.id())).isEqualTo(run));
      assertThat(list(RunFilter.ALL)).isEqualTo(runs.reversed().stream().map(Run::id).toList());
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void finerTimesLoseLessThanAMicrosecond() {
    Instant fine = Instant.parse("2026-01-01T00:00:00.123456789Z");

    Run run = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(fine));

    assertThat(Duration.between(finished(run.id()).finishedAt(), fine).abs())
        .isLessThan(Duration.ofNanos(1_000));
  }

  @Test
  void runsAreListedLatestFinishedFirstAndTiesByTheGreaterId() {
    Instant t = Runs.FINISHED;
    JobId late = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(t.plusNanos(1_000))).id();
    JobId tie1 = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(t)).id();
    JobId tie2 = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(t)).id();
    JobId early = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(t.minusNanos(1_000))).id();

    assertThat(list(RunFilter.ALL)).containsExactly(late, tie2, tie1, early);
  }

  @Test
  void pagesLeadThroughTheListAndBackThroughTies() {
    List<JobId> expected = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      Instant finished = Runs.FINISHED.plusSeconds(i / 5);
      expected.add(archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(finished)).id());
    }

    Pages.assertWalks(
        page -> store.runs().list(RunFilter.ALL, page).map(run -> run.run().id()),
        expected.reversed());
    Pages.assertRefusesForeignCursors(
        page -> store.runs().list(RunFilter.ALL, page), RunArchive.RUN_CURSOR_KEY_LENGTH);
  }

  @Test
  void nothingIsListedTwiceOrLostWhileRunsCome() {
    List<JobId> before = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      before.add(archive(Jobs.zoneTest(), Runs.succeeded()).id());
    }

    List<JobId> seen =
        Pages.collectForward(
            page -> store.runs().list(RunFilter.ALL, page).map(run -> run.run().id()),
            2,
            () ->
                archive(
                    Jobs.zoneTest(), Runs.succeeded().finishedAt(Runs.FINISHED.plusSeconds(5))));

    assertThat(seen).isEqualTo(before.reversed());
  }

  @Test
  void filtersChooseByDomainAndTag() {
    JobId a = archive(Jobs.zoneTest("a.test"), Runs.succeeded()).id();
    JobId b = archive(Jobs.zoneTest("b.test"), Runs.succeeded()).id();
    JobId a2 = archive(Jobs.zoneTest("a.test"), Runs.succeeded()).id();
    archive(Jobs.task(TASK), Runs.succeeded());
    store.tags().create(TAG, null, Jobs.SUBMITTED);
    store.tags().addDomains(TAG, List.of(DomainName.parse("b.test")), Jobs.SUBMITTED);

    assertThat(list(RunFilter.ofDomain(DomainName.parse("a.test")))).containsExactly(a2, a);
    assertThat(list(tagged(TAG))).containsExactly(b);
    store.tags().removeDomains(TAG, List.of(DomainName.parse("b.test")));
    assertThat(list(tagged(TAG))).as("the tag is looked up now").isEmpty();
  }

  @Test
  void filtersChooseByBatchStatusLevelAndGrade() {
    BatchId batch = insertBatch();
    JobId b =
        archive(
                Jobs.zoneTest().of(batch),
                Runs.succeeded().levels(Level.ERROR, Level.NOTICE).grade(Grade.C))
            .id();
    JobId failed = archive(Jobs.zoneTest(), Runs.failed()).id();
    JobId canceled = pushOne(Jobs.zoneTest());
    store.control().cancel(canceled, Runs.FINISHED);
    JobId notice = archive(Jobs.zoneTest(), Runs.succeeded().levels(Level.NOTICE)).id();

    assertThat(list(filter(batch, Set.of(), null, null))).containsExactly(b);
    assertThat(list(filter(null, Set.of(JobStatus.FAILED, JobStatus.CANCELED), null, null)))
        .containsExactly(canceled, failed);
    assertThat(list(filter(null, Set.of(), Level.NOTICE, null))).containsExactly(notice);
    assertThat(list(filter(null, Set.of(), null, Grade.C))).containsExactly(b);
    assertThat(list(filter(batch, Set.of(JobStatus.SUCCEEDED), Level.ERROR, Grade.C)))
        .containsExactly(b);
    assertThat(list(filter(batch, Set.of(JobStatus.FAILED), null, null))).isEmpty();
  }

  @Test
  void filtersChooseByFinishToTheMicrosecond() {
    Instant t = Runs.FINISHED;
    Instant before = t.minusNanos(1_000);
    archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(before));
    JobId at = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(t)).id();
    JobId after = archive(Jobs.zoneTest(), Runs.succeeded().finishedAt(t.plusNanos(1_000))).id();

    assertThat(list(finishedBetween(t, null))).containsExactly(after, at);
    assertThat(list(finishedBetween(t, t.plusNanos(1_000)))).containsExactly(at);
    assertThat(list(finishedBetween(null, t))).hasSize(1).doesNotContain(at);
  }

  @Test
  void anOffsetPassesOverRuns() {
    List<JobId> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(archive(Jobs.zoneTest(), Runs.succeeded()).id());
    }

    assertThat(store.runs().list(RunFilter.ALL, new PageRequest(2, 3, null)).items())
        .extracting(run -> run.run().id())
        .containsExactly(runs.get(2), runs.get(1));
  }

  private List<JobId> list(RunFilter filter) {
    return Pages.all(page -> store.runs().list(filter, page)).stream()
        .map(run -> run.run().id())
        .toList();
  }

  private static RunFilter tagged(TagName tag) {
    return new RunFilter(tag, null, null, Set.of(), null, null, null, null);
  }

  private static RunFilter filter(
      @Nullable BatchId batch,
      Set<JobStatus> statuses,
      @Nullable Level level,
      @Nullable Grade grade) {
    return new RunFilter(null, null, batch, statuses, level, grade, null, null);
  }

  private static RunFilter finishedBetween(@Nullable Instant from, @Nullable Instant to) {
    return new RunFilter(null, null, null, Set.of(), null, null, from, to);
  }
}
