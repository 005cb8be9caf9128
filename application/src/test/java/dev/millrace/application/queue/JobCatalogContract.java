package dev.millrace.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Pages;
import dev.millrace.application.store.Runs;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link JobCatalog} promises. */
public abstract class JobCatalogContract extends StoreContract {

  @Test
  void anEmptyStoreHasNothingToShow() {
    assertThat(store.catalog().find(TestIds.nextJob())).isEmpty();
    assertThat(store.catalog().head(10)).isEmpty();
    assertThat(store.catalog().depth())
        .satisfies(
            depth -> {
              assertThat(depth.count(JobStatus.QUEUED)).isZero();
              assertThat(depth.oldestQueuedAt()).isNull();
              assertThat(depth.leasedByNode()).isEmpty();
            });
    Pages.assertEmpty(store.catalog().list(JobFilter.ALL, PageRequest.first(10)));
  }

  @Test
  void aPublicJobIsFoundByItsPublicIdFromItsFirstMomentToItsLast() {
    PublicId publicId = new PublicId(new UUID(0xfedcba9876543210L, 0x0123456789abcdefL));
    JobId id = pushOne(Jobs.zoneTest().known(publicId));
    assertThat(pending(id).publicId()).isEqualTo(publicId);
    assertThat(store.catalog().findPublic(publicId)).map(JobRecord::id).contains(id);

    Job leased = leaseOne();
    assertThat(leased.publicId()).isEqualTo(publicId);
    assertThat(leased.isPublic()).isTrue();
    assertThat(store.catalog().findPublic(publicId))
        .map(JobRecord::status)
        .contains(JobStatus.RUNNING);

    Run run = graduate(Runs.succeeded().of(leased));
    assertThat(store.catalog().findPublic(publicId)).contains(new JobRecord.Finished(run));
    assertThat(store.runs().find(id)).map(found -> found.run().publicId()).contains(publicId);
  }

  @Test
  void aPublicJobThatNoNodeFinishedKeepsItsPublicId() {
    PublicId publicId = new PublicId(UUID.randomUUID());
    JobId id = pushOne(Jobs.zoneTest().known(publicId));

    store.control().cancel(id, now());

    assertThat(store.catalog().findPublic(publicId))
        .map(JobRecord::status)
        .contains(JobStatus.CANCELED);
  }

  @Test
  void otherJobsHaveNoPublicId() {
    List<JobId> pushed = push(Jobs.several(3, PriorityTier.NORMAL));
    graduate(Runs.succeeded().of(leaseOne()));
    graduate(Runs.succeeded().of(leaseOne()));

    assertThat(store.catalog().findPublic(new PublicId(pushed.getFirst().value()))).isEmpty();
    assertThat(store.catalog().findPublic(new PublicId(pushed.getLast().value()))).isEmpty();
  }

  @Test
  void jobsAndRunsAreListedTogetherNewestFirst() {
    List<JobId> pushed = push(Jobs.several(6, PriorityTier.NORMAL));
    List<Job> leased = lease(4);
    graduate(Runs.succeeded().of(leased.get(1)));
    graduate(Runs.failed().of(leased.get(3)));

    List<JobRecord> listed = store.catalog().list(JobFilter.ALL, PageRequest.first(10)).items();

    assertThat(listed).extracting(JobRecord::id).isEqualTo(pushed.reversed());
    assertThat(listed)
        .extracting(JobRecord::status)
        .containsExactly(
            JobStatus.QUEUED,
            JobStatus.QUEUED,
            JobStatus.FAILED,
            JobStatus.RUNNING,
            JobStatus.SUCCEEDED,
            JobStatus.RUNNING);
  }

  @Test
  void idsAreOrderedByteByByte() {
    List<JobId> ascending =
        List.of(
            id("00000000-0000-7000-8000-0000000000ff"),
            id("00000000-0000-7000-8000-00000000ff00"),
            id("00000000-0000-7000-80ff-000000000000"),
            id("0190163d-8694-739b-aea5-966c26f8ad91"),
            id("7fffffff-0000-7000-8000-000000000000"),
            id("80000000-0000-7000-8000-000000000000"),
            id("ff000000-0000-7000-8000-000000000000"));
    push(ascending.stream().map(id -> Jobs.zoneTest().id(id)).toList());

    assertThat(listIds(JobFilter.ALL)).isEqualTo(ascending.reversed());
  }

  @Test
  void pagesLeadThroughTheListAndBack() {
    List<JobId> pushed = push(Jobs.several(23, PriorityTier.NORMAL));
    List<Job> leased = lease(12);
    leased.subList(3, 9).stream().map(Runs.succeeded()::of).forEach(this::graduate);

    Pages.assertWalks(
        page -> store.catalog().list(JobFilter.ALL, page).map(JobRecord::id), pushed.reversed());
  }

  @Test
  void nothingIsListedTwiceOrLostWhileJobsCome() {
    List<JobId> pushed = push(Jobs.several(20, PriorityTier.NORMAL));

    List<JobId> seen =
        Pages.collectForward(
            page -> store.catalog().list(JobFilter.ALL, page).map(JobRecord::id),
            3,
            () -> push(Jobs.several(2, PriorityTier.NORMAL)));

    assertThat(seen).isEqualTo(pushed.reversed());
  }

  @Test
  void nothingIsListedTwiceOrLostWhileJobsGraduate() {
    List<JobId> pushed = push(Jobs.several(20, PriorityTier.NORMAL));

    List<JobId> seen =
        Pages.collectForward(
            page -> store.catalog().list(JobFilter.ALL, page).map(JobRecord::id),
            3,
            () -> graduate(Runs.succeeded().of(leaseOne())));

    assertThat(seen).isEqualTo(pushed.reversed());
  }

  @Test
  void anOffsetPassesOverItems() {
    List<JobId> newestFirst = push(Jobs.several(10, PriorityTier.NORMAL)).reversed();

    Page<JobRecord> page = store.catalog().list(JobFilter.ALL, new PageRequest(3, 4, null));
    Page<JobRecord> past = store.catalog().list(JobFilter.ALL, new PageRequest(3, 10, null));

    assertThat(page.items()).extracting(JobRecord::id).isEqualTo(newestFirst.subList(4, 7));
    assertThat(page.total()).isEqualTo(10);
    assertThat(page.next()).isNotNull();
    assertThat(page.previous()).isNotNull();
    assertThat(past.items()).isEmpty();
    assertThat(past.total()).isEqualTo(10);
    assertThat(past.next()).isNull();
  }

  @Test
  void aCursorThatTheListNeverGaveIsRefused() {
    Pages.assertRefusesForeignCursors(page -> store.catalog().list(JobFilter.ALL, page), 1);
  }

  @Test
  void filtersChooseByStatus() {
    JobId done = archive(Jobs.zoneTest(), Runs.succeeded()).id();
    JobId failed = archive(Jobs.zoneTest(), Runs.failed()).id();
    JobId running = pushAndLease(Jobs.zoneTest()).id();
    JobId queued = pushOne(Jobs.zoneTest());

    assertThat(listIds(ofStatus(JobStatus.QUEUED))).containsExactly(queued);
    assertThat(listIds(ofStatus(JobStatus.RUNNING, JobStatus.FAILED)))
        .containsExactly(running, failed);
    assertThat(listIds(ofStatus(JobStatus.SUCCEEDED))).containsExactly(done);
    assertThat(listIds(ofStatus(JobStatus.EXPIRED))).isEmpty();
  }

  @Test
  void filtersChooseByKindBatchAndDomain() {
    BatchId batch = insertBatch();
    JobId task = pushOne(Jobs.task(TASK));
    JobId inBatch = pushOne(Jobs.zoneTest("a.example").of(batch));
    JobId alone = pushOne(Jobs.zoneTest("a.example"));
    JobId done = archiveBehindOthers(Jobs.zoneTest("a.example")).id();
    pushOne(Jobs.zoneTest("aa.example"));

    assertThat(listIds(filter(TASK, null, null))).containsExactly(task);
    assertThat(listIds(JobFilter.ofBatch(batch))).containsExactly(inBatch);
    assertThat(listIds(filter(null, null, DomainName.parse("a.example"))))
        .containsExactly(done, alone, inBatch);
    assertThat(listIds(filter(JobKind.ZONE_TEST, batch, DomainName.parse("a.example"))))
        .containsExactly(inBatch);
  }

  @Test
  void filtersChooseByTimeOfCreation() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    JobId before = pushOne(Jobs.zoneTest().createdAt(noon.minusNanos(1_000)));
    JobId at = archiveBehindOthers(Jobs.zoneTest().createdAt(noon)).id();
    JobId after = pushOne(Jobs.zoneTest().createdAt(noon.plusNanos(1_000)));

    assertThat(listIds(created(noon, null))).containsExactly(after, at);
    assertThat(listIds(created(null, noon))).containsExactly(before);
    assertThat(listIds(created(noon, noon.plusNanos(1_000)))).containsExactly(at);
  }

  @Test
  void filtersChooseRunsByTheirWorstLevel() {
    archive(Jobs.zoneTest(), Runs.succeeded().levels(Level.NOTICE));
    JobId warning = archive(Jobs.zoneTest(), Runs.succeeded().levels(Level.WARNING)).id();
    JobId error = archive(Jobs.zoneTest(), Runs.succeeded().levels(Level.ERROR, Level.INFO)).id();
    archive(Jobs.zoneTest(), Runs.succeeded());
    pushOne(Jobs.zoneTest());

    assertThat(listIds(worst(Level.WARNING))).containsExactly(error, warning);
    assertThat(listIds(worst(Level.ERROR))).containsExactly(error);
    assertThat(listIds(worst(Level.CRITICAL))).isEmpty();
  }

  @Test
  void aFilteredListHasItsOwnTotalAndPages() {
    List<JobId> batch = push(Jobs.several(9, PriorityTier.BATCH));
    push(Jobs.several(9, PriorityTier.NORMAL));
    lease(9).stream().map(Runs.succeeded()::of).forEach(this::graduate);

    Pages.assertWalks(
        page -> store.catalog().list(ofStatus(JobStatus.QUEUED), page).map(JobRecord::id),
        batch.reversed());
  }

  @Test
  void theHeadIsWhatWillBeLeasedNext() {
    List<JobId> batch = push(Jobs.several(3, PriorityTier.BATCH));
    List<JobId> normal = push(Jobs.several(3, PriorityTier.NORMAL));
    store.control().hold(normal.get(1));

    List<Job> head = store.catalog().head(3);

    assertThat(head)
        .extracting(Job::id)
        .containsExactly(normal.get(0), normal.get(2), batch.get(0));
    assertThat(head.getFirst()).isEqualTo(pending(normal.get(0)));
    assertThat(ids(lease(3))).isEqualTo(ids(head));
  }

  @Test
  void theDepthCountsByTierStatusAndNode() {
    Instant oldest = Jobs.SUBMITTED.minusSeconds(77);
    push(Jobs.several(4, PriorityTier.NORMAL));
    lease(NODE, 2, LONG);
    lease(OTHER_NODE, 1, LONG);
    push(Jobs.several(3, PriorityTier.BATCH));
    pushOne(Jobs.zoneTest().createdAt(oldest));
    store.control().hold(pushOne(Jobs.zoneTest().createdAt(oldest.minusSeconds(9))));
    pushOne(Jobs.zoneTest().runAt(now().plusSeconds(3_600)));

    QueueDepth depth = store.catalog().depth();

    assertThat(depth.count(PriorityTier.NORMAL, JobStatus.QUEUED)).isEqualTo(2);
    assertThat(depth.count(PriorityTier.BATCH, JobStatus.QUEUED)).isEqualTo(3);
    assertThat(depth.count(JobStatus.QUEUED)).isEqualTo(5);
    assertThat(depth.count(JobStatus.RUNNING)).isEqualTo(3);
    assertThat(depth.count(JobStatus.PAUSED)).isEqualTo(1);
    assertThat(depth.count(JobStatus.SCHEDULED)).isEqualTo(1);
    assertThat(depth.leasedByNode()).isEqualTo(Map.of(NODE, 2L, OTHER_NODE, 1L));
    assertThat(depth.oldestQueuedAt()).isEqualTo(oldest);
  }

  /** Archives a run although other jobs wait before it: these are leased and given back. */
  private Run archiveBehindOthers(Jobs job) {
    JobId id = pushOne(job);
    List<Job> leased = lease(100);
    leased.stream().filter(other -> !other.id().equals(id)).forEach(this::giveBack);
    Job wanted = leased.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return graduate(Runs.succeeded().of(wanted));
  }

  private void giveBack(Job job) {
    store
        .queue()
        .release(new Release(job.id(), GraduationContract.token(job), Duration.ZERO, false, null));
  }

  private List<JobId> listIds(JobFilter filter) {
    return store.catalog().list(filter, PageRequest.first(500)).items().stream()
        .map(JobRecord::id)
        .toList();
  }

  private static JobId id(String text) {
    return new JobId(UUID.fromString(text));
  }

  private static JobFilter ofStatus(JobStatus... statuses) {
    return new JobFilter(Set.of(statuses), null, null, null, null, null, null);
  }

  private static JobFilter filter(
      @Nullable JobKind kind, @Nullable BatchId batch, @Nullable DomainName domain) {
    return new JobFilter(Set.of(), kind, batch, domain, null, null, null);
  }

  private static JobFilter created(@Nullable Instant after, @Nullable Instant before) {
    return new JobFilter(Set.of(), null, null, null, after, before, null);
  }

  private static JobFilter worst(Level level) {
    return new JobFilter(Set.of(), null, null, null, null, null, level);
  }
}
