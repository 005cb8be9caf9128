package dev.millrace.application.batch;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Unavailable;
import dev.millrace.application.pace.StepSize;
import dev.millrace.application.queue.NewJob;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the jobs of one batch in short transactions, each with a note of how far it has come. For
 * one thread.
 */
final class Expander {
  /** Longer than a client may be silent within a body. */
  static final Duration HOLD = Duration.ofMinutes(2);

  /** How long lines are gathered for a step: what came is tested soon though little comes. */
  private static final Duration GATHERING = Duration.ofSeconds(1);

  /** Ids of more jobs than that are not listed in the answer. */
  private static final int MOST_LISTED = 100_000;

  private final SubmitBatch.Stores stores;
  private final LongConsumer onCommit;
  private final BatchJobs jobs;
  private final List<TagName> tags;
  private final UUID token;
  private final List<JobId> ids = new ArrayList<>();
  private final StepSize size = new StepSize();
  private ExpansionMark committed;

  /**
   * @param onCommit hears after each step how many jobs it has made
   */
  Expander(
      SubmitBatch.Stores stores,
      LongConsumer onCommit,
      BatchJobs jobs,
      BatchSubmission submission,
      UUID token,
      ExpansionMark from) {
    this.stores = stores;
    this.onCommit = onCommit;
    this.jobs = jobs;
    this.tags = submission.tags();
    this.token = token;
    this.committed = from;
  }

  BatchId id() {
    return jobs.batchId();
  }

  /**
   * Goes on with a batch that somebody else began.
   *
   * @throws Conflict {@code batch_canceled}, {@code batch_expanding}
   */
  void takeOver() {
    if (!stores.expansions().takeOver(id(), committed, token, HOLD)) {
      throw canceledOrHeld();
    }
  }

  private Conflict canceledOrHeld() {
    return new Conflict(
        "batch_canceled",
        "The batch " + id() + " was canceled, or another call goes on with it: look at its state.");
  }

  /** Takes all that the feed still has. */
  void expand(DomainFeed feed, Supplier<Instant> now) {
    try {
      while (!feed.hasEnded()) {
        List<DomainName> names = feed.next(size.rows(), GATHERING);
        long start = System.nanoTime();
        commit(names, feed, now.get(), () -> {});
        if (names.size() == size.rows()) {
          size.took(System.nanoTime() - start);
        }
      }
    } catch (Unavailable e) {
      settle("store_unavailable", "The store did not answer; submit the batch again.");
      throw new Unavailable(
          e.code(), e.getMessage() + " The batch " + id() + " is incomplete now.", e);
    } catch (Conflict e) {
      throw e;
    } catch (RuntimeException e) {
      settle("internal_error", "The server had a fault; submit the batch again.");
      throw e;
    }
  }

  /**
   * Takes one step.
   *
   * @param before done first in the same transaction
   */
  void commit(List<DomainName> names, DomainFeed feed, Instant now, Runnable before) {
    List<NewJob> step = jobs.of(names, now);
    ExpansionMark mark = feed.mark();
    stores
        .transactions()
        .run(
            () -> {
              before.run();
              if (!note(mark, feed)) {
                throw canceledOrHeld();
              }
              stores.queue().push(step);
              tags.forEach(tag -> stores.tags().addDomains(tag, names, now));
            });
    committed = mark;
    step.stream().limit(Math.max(0, MOST_LISTED + 1L - ids.size())).forEach(j -> ids.add(j.id()));
    onCommit.accept(step.size());
  }

  private boolean note(ExpansionMark mark, DomainFeed feed) {
    BatchExpansions expansions = stores.expansions();
    return feed.hasEnded()
        ? expansions.end(id(), token, mark, feed.fault())
        : expansions.advance(id(), token, mark, HOLD);
  }

  private void settle(String code, String message) {
    try {
      stores.expansions().end(id(), token, committed, new Expansion.Fault(null, code, message));
    } catch (RuntimeException e) {
      // The hold on the batch runs out, and then it reads as interrupted.
    }
  }

  SubmittedBatch submitted(Expansion.@Nullable Fault fault) {
    BatchState state = fault == null ? BatchState.COMPLETE : BatchState.INCOMPLETE;
    boolean listed = ids.size() == committed.domains() && ids.size() <= MOST_LISTED;
    return new SubmittedBatch(
        id(),
        listed ? ids : null,
        new Expansion(state, committed.lines(), committed.domains(), fault),
        true);
  }
}
