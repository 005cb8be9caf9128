package dev.millrace.http.fake;

import dev.millrace.application.access.AuditEntry;
import dev.millrace.application.access.AuditFilter;
import dev.millrace.application.access.AuditRecord;
import dev.millrace.application.access.CheckToken;
import dev.millrace.application.access.KeepSessions;
import dev.millrace.application.access.KnownTokens;
import dev.millrace.application.access.ListAudit;
import dev.millrace.application.access.RecordAudit;
import dev.millrace.application.batch.CancelBatch;
import dev.millrace.application.batch.DeleteBatch;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.batch.ListBatches;
import dev.millrace.application.batch.PreviewBatchDeletion;
import dev.millrace.application.batch.RerunBatch;
import dev.millrace.application.batch.SubmitBatch;
import dev.millrace.application.comparison.CompareBatches;
import dev.millrace.application.event.JobBroadcast;
import dev.millrace.application.event.JobFeed;
import dev.millrace.application.event.WatchBatch;
import dev.millrace.application.event.WatchJob;
import dev.millrace.application.event.WatchQueue;
import dev.millrace.application.health.CheckReadiness;
import dev.millrace.application.health.StoreProbe.StoreHealth;
import dev.millrace.application.id.Ids;
import dev.millrace.application.job.CancelJob;
import dev.millrace.application.job.HoldJob;
import dev.millrace.application.job.ListJobs;
import dev.millrace.application.job.ReadJob;
import dev.millrace.application.job.RunningJobs;
import dev.millrace.application.job.SubmitJob;
import dev.millrace.application.job.UnholdJob;
import dev.millrace.application.node.ListNodes;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.profile.AmendProfile;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.profile.CompareProfiles;
import dev.millrace.application.profile.KeepProfiles;
import dev.millrace.application.profile.SetTagProfile;
import dev.millrace.application.publicaccess.ListPublicProfiles;
import dev.millrace.application.publicaccess.LookUpDelegation;
import dev.millrace.application.publicaccess.ReadPublicJob;
import dev.millrace.application.publicaccess.ReadPublicResult;
import dev.millrace.application.publicaccess.SubmitPublicJob;
import dev.millrace.application.queue.DescribeQueue;
import dev.millrace.application.queue.PauseQueue;
import dev.millrace.application.queue.RemoveFromQueue;
import dev.millrace.application.queue.ReorderQueue;
import dev.millrace.application.queue.ResumeQueue;
import dev.millrace.application.registry.KeepTags;
import dev.millrace.application.registry.ListDomains;
import dev.millrace.application.registry.ReadDomain;
import dev.millrace.application.registry.SummarizeTag;
import dev.millrace.application.registry.TagDomains;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.run.ListEntries;
import dev.millrace.application.run.ListRuns;
import dev.millrace.application.run.ReadResult;
import dev.millrace.application.run.ReadRun;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.application.tx.Transactions;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.HttpUseCases;
import dev.millrace.http.access.AccessUseCases;
import dev.millrace.http.batch.BatchUseCases;
import dev.millrace.http.job.JobUseCases;
import dev.millrace.http.operation.OperationUseCases;
import dev.millrace.http.profile.ProfileUseCases;
import dev.millrace.http.publicapi.PublicUseCases;
import dev.millrace.http.queue.QueueUseCases;
import dev.millrace.http.registry.RegistryUseCases;
import dev.millrace.http.run.RunUseCases;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** All use cases over the fake store, and what a test does behind the surface's back. */
public final class FakeMillrace {
  /** Between two looks at what is watched. */
  private static final Duration LOOK = Duration.ofMillis(20);

  private final FakeState state = new FakeState();
  private final FakeQueue queue = new FakeQueue(state);
  private final FakeCatalog catalog = new FakeCatalog(state);
  private final FakeRegistry registry = new FakeRegistry(state);
  private final FakeProfiles profiles = new FakeProfiles(state, registry);
  private final FakeSchema schema = new FakeSchema();
  private final FakeBatches batches = new FakeBatches(state);
  private final FakeExpansions expansions = new FakeExpansions(state);
  private final FakeArchive archive = new FakeArchive(state, registry);
  private final FakeMessages messages = new FakeMessages();
  private final FakeDelegations delegations = new FakeDelegations();
  private final JobFeed feed;
  private final FakeSettings settings = new FakeSettings(state);
  private final FakeAudit audit = new FakeAudit(state);
  private final Clock clock = this::now;
  private final Ids ids = new CountingIds();
  private final Signals signals = new SilentSignals();
  private final Transactions transactions = new OneByOne();
  private volatile KnownTokens tokens = KnownTokens.open();
  private volatile Instant now = FakeState.NOW;

  public FakeMillrace() {
    this(JobFeed.Limits.DEFAULT);
  }

  public FakeMillrace(JobFeed.Limits watchers) {
    this.feed = new JobFeed(watchers);
  }

  public HttpUseCases useCases(RetentionPolicy retention) {
    DescribeQueue describeQueue = new DescribeQueue(queue, catalog);
    return new HttpUseCases(
        jobs(),
        batches(),
        new QueueUseCases(
            describeQueue,
            new PauseQueue(queue),
            new ResumeQueue(queue, signals),
            new ReorderQueue(queue),
            new RemoveFromQueue(queue, clock),
            new WatchQueue(describeQueue, LOOK)),
        new RegistryUseCases(
            new ListDomains(registry),
            new ReadDomain(registry),
            new KeepTags(registry, clock),
            new TagDomains(registry, clock),
            new SummarizeTag(registry, registry)),
        new ProfileUseCases(
            new KeepProfiles(profiles, schema, clock),
            new AmendProfile(profiles, schema, clock),
            new CompareProfiles(profiles, schema),
            new SetTagProfile(profiles)),
        runs(retention),
        new OperationUseCases(
            new CheckReadiness(this::health, List.of()),
            new ListNodes(new FakeNodes(state), Duration.ofSeconds(15)),
            describeQueue,
            new FakeMetrics(),
            messages,
            clock),
        access(),
        settings.useCases(),
        publicApi());
  }

  private AccessUseCases access() {
    CheckToken checkToken = new CheckToken(tokens, clock);
    return new AccessUseCases(
        checkToken,
        new KeepSessions(checkToken, clock, new SecureRandom()),
        new RecordAudit(audit),
        new ListAudit(audit));
  }

  private Instant now() {
    return now;
  }

  /** Time goes on. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Who gets in; before the use cases are made. */
  public void admit(KnownTokens known) {
    tokens = known;
  }

  /** What was kept of who did what, newest first. */
  public List<AuditEntry> audited() {
    return audit.list(AuditFilter.ALL, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
        .map(AuditRecord::entry)
        .toList();
  }

  private PublicUseCases publicApi() {
    ReadPublicJob read = new ReadPublicJob(catalog);
    return new PublicUseCases(
        new SubmitPublicJob(
            new SubmitPublicJob.Stores(queue, profiles),
            signals,
            clock,
            ids,
            Telemetry.NONE,
            () -> false),
        read,
        new ReadPublicResult(read, new ReadResult(catalog, archive, messages)),
        new ListPublicProfiles(profiles),
        new LookUpDelegation(delegations));
  }

  /** What the DNS answers. */
  public FakeDelegations delegations() {
    return delegations;
  }

  private JobUseCases jobs() {
    ReadJob readJob = new ReadJob(catalog);
    return new JobUseCases(
        new SubmitJob(
            new SubmitJob.Stores(transactions, queue, catalog, registry),
            chooseProfile(),
            signals,
            clock,
            ids,
            Telemetry.NONE),
        readJob,
        new ListJobs(catalog),
        new WatchJob(readJob, archive, messages, feed),
        new JobUseCases.Changes(
            new CancelJob(queue, readJob, RunningJobs.NONE, clock),
            new HoldJob(queue, readJob),
            new UnholdJob(queue, readJob, signals)));
  }

  private BatchUseCases batches() {
    SubmitBatch submit =
        new SubmitBatch(
            new SubmitBatch.Stores(transactions, queue, expansions, registry, registry),
            chooseProfile(),
            signals,
            clock,
            ids,
            Telemetry.NONE);
    return new BatchUseCases(
        submit,
        new RerunBatch(batches, archive, submit),
        new BatchUseCases.Reading(
            new ListBatches(batches),
            new DescribeBatch(batches),
            new CompareBatches(new DescribeBatch(batches), new FakeRunPairs(state, registry))),
        new WatchBatch(new DescribeBatch(batches), archive, LOOK),
        new BatchUseCases.Removal(
            new CancelBatch(batches, expansions, clock),
            new PreviewBatchDeletion(batches),
            new DeleteBatch(batches, expansions, clock, Duration.ofMillis(100))));
  }

  private ChooseProfile chooseProfile() {
    return new ChooseProfile(profiles, registry, schema);
  }

  private RunUseCases runs(RetentionPolicy retention) {
    return new RunUseCases(
        new ListRuns(archive),
        new ReadRun(archive),
        new ReadResult(catalog, archive, messages),
        new ListEntries(archive),
        new PurgeExpiredRuns(
            archive, () -> FakeState.NOW.plus(Duration.ofDays(100)), Telemetry.NONE),
        () -> retention);
  }

  private StoreHealth health() {
    return state.unreachable
        ? new StoreHealth(false, false, "The database does not answer.")
        : new StoreHealth(true, true, "");
  }

  /** The store is down from now on, or up again. */
  public void unreachable(boolean down) {
    state.unreachable = down;
  }

  /** The store has a fault from now on, or no more. */
  public void broken(boolean broken) {
    state.broken = broken;
  }

  /** How many jobs wait. */
  public int pending() {
    return state.jobs.size();
  }

  /** A node takes the job. */
  public JobBroadcast run(String id) {
    JobId jobId = JobId.parse(id);
    FakeJobs.move(state, jobId, JobStatus.PENDING, JobStatus.RUNNING);
    return feed.open(job(jobId));
  }

  /** The job that runs has ended. */
  public void finish(String id, JobStatus status, Entry... entries) {
    Job job = job(JobId.parse(id));
    job.domain().ifPresent(name -> registry.register(List.of(name), FakeState.NOW));
    FakeJobs.finish(state, job, status, List.of(entries));
  }

  /** All jobs that wait or run have ended. */
  public void finishAll(JobStatus status, Entry... entries) {
    List.copyOf(state.jobs.keySet()).forEach(id -> run(id.toString()).leave());
    List.copyOf(state.jobs.keySet()).forEach(id -> finish(id.toString(), status, entries));
  }

  /** The job that runs has ended, and those who watch hear of it. */
  public void finish(String id, JobBroadcast broadcast, Entry... entries) {
    broadcast.finish(
        FakeJobs.finish(state, job(JobId.parse(id)), JobStatus.SUCCEEDED, List.of(entries)));
  }

  /** The registry's number of a domain. */
  public long domainId(String name) {
    return registry.idOf(DomainName.parse(name));
  }

  /** The profile has a key from now on that nobody knows. */
  public void breakProfile(long id) {
    profiles.spoil(id);
  }

  private Job job(JobId id) {
    return Objects.requireNonNull(state.jobs.get(id));
  }

  private static final class CountingIds implements Ids {
    private long count;

    @Override
    public synchronized UUID timeOrdered() {
      count++;
      return new UUID(0x0190_163d_8694_7000L, 0x8000_0000_0000_0000L | count);
    }

    @Override
    public UUID random() {
      return new UUID(0, 1);
    }

    @Override
    public synchronized UUID opaque() {
      count++;
      return new UUID(0x9f86_d081_884c_7d65L, count);
    }
  }

  private static final class SilentSignals implements Signals {
    @Override
    public void announceWork() {}

    @Override
    public boolean awaitWork(Duration atMost) {
      return false;
    }
  }

  private static final class OneByOne implements Transactions {
    @Override
    public synchronized <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
