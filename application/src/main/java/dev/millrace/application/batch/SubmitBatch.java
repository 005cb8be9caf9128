package dev.millrace.application.batch;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.id.Ids;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.queue.IdempotencyKey;
import dev.millrace.application.queue.JobQueue;
import dev.millrace.application.registry.DomainRegistry;
import dev.millrace.application.registry.TagStore;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.JobTelemetry;
import dev.millrace.application.time.Clock;
import dev.millrace.application.tx.Transactions;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a batch. Up to {@value #FIRST_STEP} domains are one transaction: all of them or none.
 * More are taken in short steps, each committed before the next, so that its jobs start and others
 * are served meanwhile; what breaks off says up to where it was taken.
 */
public final class SubmitBatch {
  /** No batch has more domains. */
  public static final int MAX_DOMAINS = 2_000_000;

  /** What is taken all or none. */
  public static final int FIRST_STEP = 5_000;

  /** How many long batches a node expands at once; each takes memory for the names it has seen. */
  private static final int AT_ONCE = 4;

  private static final Duration FOREVER = Duration.ofDays(1);

  private final Stores stores;
  private final ChooseProfile profiles;
  private final Signals signals;
  private final Clock clock;
  private final Ids ids;
  private final JobTelemetry telemetry;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** The stores that a batch touches. */
  public record Stores(
      Transactions transactions,
      JobQueue queue,
      BatchExpansions expansions,
      DomainRegistry domains,
      TagStore tags) {}

  public SubmitBatch(
      Stores stores,
      ChooseProfile profiles,
      Signals signals,
      Clock clock,
      Ids ids,
      JobTelemetry telemetry) {
    this.stores = stores;
    this.profiles = profiles;
    this.signals = signals;
    this.clock = clock;
    this.ids = ids;
    this.telemetry = telemetry;
  }

  /** Accepts a batch of domains that are at hand. */
  public SubmittedBatch submit(BatchSubmission submission) {
    return submit(submission, DomainSource.of(submission.domains()), null);
  }

  /**
   * Accepts a batch; its jobs go to the batch tier. Once it has answered, they are committed.
   *
   * <p>A key that stands for a batch already goes on with it where it broke off: the lines that
   * were taken are passed over, and must be the same ones.
   *
   * @param source read to its end, or to the first line that is at fault
   * @param idempotencyKey stands for this submission; null for none
   * @return the batch, incomplete if a line behind the first {@value #FIRST_STEP} domains was at
   *     fault
   * @throws RuleViolation {@code empty_batch}, {@code batch_too_large}, {@code
   *     invalid_idempotency_key}, or what was wrong with a line; nothing is stored then
   * @throws NotFound {@code tag_not_found}, {@code profile_not_found}
   * @throws Invalid {@code invalid_profile}
   * @throws Conflict {@code idempotency_key_reused}, {@code batch_expanding} if another call reads
   *     it, {@code batch_canceled}
   * @throws Unavailable {@code too_many_batches}, or if the store did not answer; the batch may be
   *     incomplete then
   */
  public SubmittedBatch submit(
      BatchSubmission submission, DomainSource source, @Nullable String idempotencyKey) {
    requireTags(submission);
    // Before a long body is read, not after.
    profiles.requireValid(submission.test().profileOverrides());
    profiles.forBatch(submission.test().profileId(), submission.fromTag());
    DomainFeed feed = new DomainFeed(submission, source, stores.domains());
    if (idempotencyKey != null) {
      IdempotencyKey.require(idempotencyKey);
      StoredExpansion known = stores.expansions().findByKey(idempotencyKey).orElse(null);
      if (known != null) {
        return goOn(known, submission, feed);
      }
    }
    return begin(submission, feed, idempotencyKey);
  }

  private void requireTags(BatchSubmission submission) {
    submission.tags().forEach(this::requireTag);
    TagName fromTag = submission.fromTag();
    if (fromTag != null && requireTag(fromTag).domainCount() > MAX_DOMAINS) {
      throw new RuleViolation(
          "batch_too_large", "A batch has at most " + MAX_DOMAINS + " domains; split the tag.");
    }
  }

  private Tag requireTag(TagName name) {
    return stores
        .tags()
        .find(name)
        .orElseThrow(() -> new NotFound("tag_not_found", "There is no tag " + name + "."));
  }

  private SubmittedBatch begin(
      BatchSubmission submission, DomainFeed feed, @Nullable String idempotencyKey) {
    List<DomainName> first = feed.next(FIRST_STEP, FOREVER);
    Expansion.Fault fault = feed.fault();
    if (fault != null) {
      throw new RuleViolation(fault.code(), fault.message());
    }
    if (first.isEmpty()) {
      throw new RuleViolation(
          "empty_batch", "There is nothing to test: name domains, or a tag that has some.");
    }
    Batch batch = newBatch(submission);
    UUID token = ids.random();
    Expander expander = expander(batch.id(), submission, token, feed.mark());
    Runnable insert =
        () -> {
          claim(idempotencyKey, batch.id());
          stores.expansions().begin(batch, token, feed.mark(), Expander.HOLD);
        };
    if (feed.hasEnded()) {
      expander.commit(first, feed, batch.createdAt(), insert);
      return expander.submitted(null);
    }
    return inAPlace(
        () -> {
          expander.commit(first, feed, batch.createdAt(), insert);
          expander.expand(feed, clock::now);
          return expander.submitted(feed.fault());
        });
  }

  private Batch newBatch(BatchSubmission submission) {
    return new Batch(
        new BatchId(ids.timeOrdered()),
        clock.now(),
        submission.fromTag(),
        submission.description(),
        submission.snapshotIntent());
  }

  private void claim(@Nullable String key, BatchId id) {
    if (key != null && !stores.expansions().claim(key, id)) {
      throw isExpanding();
    }
  }

  private SubmittedBatch goOn(StoredExpansion known, BatchSubmission submission, DomainFeed feed) {
    if (known.state() == BatchState.EXPANDING) {
      throw isExpanding();
    }
    requireSame(feed.skip(known.mark()), known.id());
    if (known.state() == BatchState.COMPLETE) {
      requireSame(feed.next(1, FOREVER).isEmpty() && feed.fault() == null, known.id());
      return new SubmittedBatch(known.id(), null, known.shown(), false);
    }
    Expander expander = expander(known.id(), submission, ids.random(), known.mark());
    return inAPlace(
        () -> {
          expander.takeOver();
          expander.expand(feed, clock::now);
          return expander.submitted(feed.fault());
        });
  }

  private Expander expander(
      BatchId id, BatchSubmission submission, UUID token, ExpansionMark from) {
    return new Expander(
        stores, count -> committed(id, count), jobsOf(id, submission), submission, token, from);
  }

  private void committed(BatchId id, long count) {
    telemetry.jobsSubmitted(id, count);
    signals.announceWork();
  }

  private BatchJobs jobsOf(BatchId id, BatchSubmission submission) {
    Long profile = submission.test().profileId();
    return new BatchJobs(
        id, submission.test(), profiles.forBatch(profile, submission.fromTag()), ids);
  }

  private SubmittedBatch inAPlace(Supplier<SubmittedBatch> work) {
    if (!places.tryAcquire()) {
      throw new Unavailable(
          "too_many_batches",
          "This node reads " + AT_ONCE + " long batches already; try again when one is done.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static void requireSame(boolean same, BatchId id) {
    if (!same) {
      throw new Conflict(
          "idempotency_key_reused",
          "This idempotency key stands for the batch " + id + " with other lines or options.");
    }
  }

  static Conflict isExpanding() {
    return new Conflict(
        "batch_expanding",
        "Another call reads the batch of this idempotency key; try again when it has ended.");
  }
}
