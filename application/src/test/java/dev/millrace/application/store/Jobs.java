package dev.millrace.application.store;

import dev.millrace.application.queue.NewJob;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.name.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds jobs to push: a normal zone test with one attempt unless told otherwise. */
public final class Jobs {
  /** When the jobs say that they were submitted. */
  public static final Instant SUBMITTED = Instant.parse("2026-02-03T04:05:06.123456Z");

  private final JobSpec spec;
  private JobId id = TestIds.nextJob();
  private PriorityTier tier = PriorityTier.NORMAL;
  private int maxAttempts = 1;
  private Instant createdAt = SUBMITTED;
  private @Nullable Instant runAt;
  private @Nullable Instant expiresAt;
  private @Nullable BatchId batchId;
  private @Nullable String idempotencyKey;
  private @Nullable PublicId publicId;

  private Jobs(JobSpec spec) {
    this.spec = spec;
  }

  public static Jobs of(JobSpec spec) {
    return new Jobs(spec);
  }

  public static Jobs zoneTest() {
    return zoneTest("example.com");
  }

  public static Jobs zoneTest(String domain) {
    return of(JobSpec.ZoneTest.of(DomainName.parse(domain)));
  }

  public static Jobs task(JobKind kind) {
    return of(new JobSpec.Task(kind, "{}"));
  }

  /** As many zone tests of the tier. */
  public static List<Jobs> several(int count, PriorityTier tier) {
    return IntStream.range(0, count).mapToObj(i -> zoneTest("d" + i + ".test").in(tier)).toList();
  }

  public Jobs id(JobId id) {
    this.id = id;
    return this;
  }

  public Jobs in(PriorityTier tier) {
    this.tier = tier;
    return this;
  }

  public Jobs batch() {
    return in(PriorityTier.BATCH);
  }

  public Jobs of(BatchId batchId) {
    this.batchId = batchId;
    return batch();
  }

  public Jobs attempts(int maxAttempts) {
    this.maxAttempts = maxAttempts;
    return this;
  }

  public Jobs createdAt(Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  public Jobs runAt(Instant runAt) {
    this.runAt = runAt;
    return this;
  }

  public Jobs expiresAt(Instant expiresAt) {
    this.expiresAt = expiresAt;
    return this;
  }

  public Jobs key(String idempotencyKey) {
    this.idempotencyKey = idempotencyKey;
    return this;
  }

  public Jobs known(PublicId publicId) {
    this.publicId = publicId;
    return this;
  }

  public NewJob build() {
    return new NewJob(
        id,
        spec,
        tier,
        maxAttempts,
        createdAt,
        runAt,
        expiresAt,
        batchId,
        idempotencyKey,
        publicId);
  }
}
