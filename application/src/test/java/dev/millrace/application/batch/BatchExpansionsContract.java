package dev.millrace.application.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Patience;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.store.TestIds;
import dev.millrace.domain.batch.Batch;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.batch.Expansion.Fault;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link BatchExpansions} promises, and what the lists of batches say of it. */
public abstract class BatchExpansionsContract extends StoreContract {
  private static final ExpansionMark START = new ExpansionMark(3, 2, "start", null);
  private static final ExpansionMark LATER =
      new ExpansionMark(5_000_000_000L, 9, "later", DomainName.parse("é.example"));
  private static final Fault FAULT = new Fault(6L, "invalid_domain", "Line “6” is no domain.");

  private BatchId begin(UUID token) {
    return begin(token, null, Jobs.SUBMITTED);
  }

  private BatchId begin(UUID token, @Nullable TagName tag, Instant createdAt) {
    BatchId id = new BatchId(TestIds.next());
    store.expansions().begin(new Batch(id, createdAt, tag, "Long", true), token, START, LONG);
    return id;
  }

  private Expansion shown(BatchId id) {
    return store.batches().find(id).orElseThrow().expansion();
  }

  @Test
  void aBatchThatWasAddedWholeIsComplete() {
    assertThat(shown(insertBatch())).isEqualTo(Expansion.NOTHING);
  }

  @Test
  void aBatchThatBeganIsExpandingAndHasNotFinished() {
    BatchId id = begin(TestIds.next());

    BatchOverview overview = store.batches().find(id).orElseThrow();

    assertThat(overview.batch()).isEqualTo(new Batch(id, Jobs.SUBMITTED, null, "Long", true));
    assertThat(overview.expansion()).isEqualTo(new Expansion(BatchState.EXPANDING, 3, 2, null));
    assertThat(overview.finishedAt()).isNull();
  }

  @Test
  void eachStepIsNotedForTheHolderOnly() {
    UUID token = TestIds.next();
    BatchId id = begin(token);

    assertThat(store.expansions().advance(id, TestIds.next(), LATER, LONG)).isFalse();
    assertThat(shown(id).lines()).isEqualTo(3);
    assertThat(store.expansions().advance(id, token, LATER, LONG)).isTrue();
    assertThat(shown(id)).isEqualTo(new Expansion(BatchState.EXPANDING, 5_000_000_000L, 9, null));
  }

  @Test
  void whoHasEndedHoldsTheBatchNoMore() {
    UUID token = TestIds.next();
    BatchId id = begin(token);

    assertThat(store.expansions().end(id, TestIds.next(), LATER, null)).isFalse();
    assertThat(store.expansions().end(id, token, LATER, null)).isTrue();
    assertThat(shown(id)).isEqualTo(new Expansion(BatchState.COMPLETE, LATER.lines(), 9, null));
    assertThat(store.expansions().advance(id, token, START, LONG)).isFalse();
    assertThat(store.expansions().end(id, token, START, FAULT)).isFalse();
    assertThat(store.expansions().takeOver(id, LATER, token, LONG)).isFalse();
  }

  @Test
  void aBrokenBatchSaysWhyAndCanBeTakenOverOnce() {
    UUID token = TestIds.next();
    BatchId id = begin(token);
    store.expansions().end(id, token, LATER, FAULT);

    assertThat(shown(id)).isEqualTo(new Expansion(BatchState.INCOMPLETE, LATER.lines(), 9, FAULT));
    UUID next = TestIds.next();
    assertThat(store.expansions().takeOver(id, START, next, LONG)).isFalse();
    assertThat(store.expansions().takeOver(id, LATER, next, LONG)).isTrue();
    assertThat(store.expansions().takeOver(id, LATER, token, LONG)).isFalse();
    assertThat(shown(id)).isEqualTo(new Expansion(BatchState.EXPANDING, LATER.lines(), 9, null));
    assertThat(store.expansions().advance(id, next, LATER, LONG)).isTrue();
  }

  @Test
  void aBatchWhoseHolderIsGoneReadsAsInterrupted() {
    UUID token = TestIds.next();
    BatchId id = begin(token);
    store.expansions().advance(id, token, LATER, SHORT);

    Patience.until("its time ran out", () -> shown(id).state() == BatchState.INCOMPLETE);

    assertThat(shown(id).fault()).isEqualTo(Fault.INTERRUPTED);
    assertThat(listed(new BatchFilter(null, BatchState.INCOMPLETE, null, null))).isEqualTo(1);
    assertThat(listed(new BatchFilter(null, BatchState.EXPANDING, null, null))).isZero();
    assertThat(store.expansions().takeOver(id, LATER, TestIds.next(), LONG)).isTrue();
    assertThat(store.expansions().advance(id, token, LATER, LONG)).isFalse();
  }

  @Test
  void aBatchThatIsStoppedIsNotTakenOver() {
    UUID token = TestIds.next();
    BatchId id = begin(token);
    Fault canceled = new Fault(null, Fault.CANCELED, "Stopped.");
    store.expansions().stop(id, canceled);

    assertThat(shown(id)).isEqualTo(new Expansion(BatchState.INCOMPLETE, 3, 2, canceled));
    assertThat(store.expansions().advance(id, token, LATER, LONG)).isFalse();
    assertThat(store.expansions().takeOver(id, START, token, LONG)).isFalse();
  }

  @Test
  void onlyABatchThatIsExpandingIsStopped() {
    BatchId whole = insertBatch();
    store.expansions().stop(whole, FAULT);
    store.expansions().stop(new BatchId(TestIds.next()), FAULT);

    assertThat(shown(whole)).isEqualTo(Expansion.NOTHING);
  }

  @Test
  void aKeyStandsForOneBatch() {
    UUID token = TestIds.next();
    BatchId id = begin(token);

    assertThat(store.expansions().findByKey("Key ")).isEmpty();
    assertThat(store.expansions().claim("Key ", id)).isTrue();
    assertThat(store.expansions().claim("Key ", new BatchId(TestIds.next()))).isFalse();
    assertThat(store.expansions().findByKey("Key")).as("a space at the end counts").isEmpty();
    store.expansions().end(id, token, LATER, FAULT);
    assertThat(store.expansions().findByKey("Key "))
        .contains(new StoredExpansion(id, BatchState.INCOMPLETE, LATER, FAULT));
  }

  @Test
  void aKeyOfAJobIsNoBatchs() {
    pushOne(Jobs.zoneTest().key("taken"));

    assertThat(store.expansions().claim("taken", new BatchId(TestIds.next()))).isFalse();
    assertThatThrownBy(() -> store.expansions().findByKey("taken")).isInstanceOf(Conflict.class);
  }

  @Test
  void aDeletedBatchLeavesItsKeyFree() {
    BatchId id = begin(TestIds.next());
    store.expansions().claim("again", id);

    assertThat(store.batches().delete(id, 10)).isEqualTo(DeletionStep.DONE);

    assertThat(store.expansions().findByKey("again")).isEmpty();
    assertThat(store.expansions().claim("again", id)).isTrue();
  }

  @Test
  void listsAreNarrowed() {
    TagName tag = new TagName("se");
    UUID token = TestIds.next();
    insertBatch();
    begin(TestIds.next(), tag, Jobs.SUBMITTED.plusSeconds(10));
    store.expansions().end(begin(token, tag, Jobs.SUBMITTED.plusSeconds(20)), token, LATER, FAULT);

    assertThat(listed(BatchFilter.ALL)).isEqualTo(3);
    assertThat(listed(BatchFilter.of(tag))).isEqualTo(2);
    assertThat(listed(BatchFilter.of(new TagName("nu")))).isZero();
    for (BatchState state : BatchState.values()) {
      assertThat(listed(new BatchFilter(null, state, null, null))).as(state.label()).isEqualTo(1);
    }
    Instant from = Jobs.SUBMITTED.plusSeconds(10);
    assertThat(listed(new BatchFilter(tag, null, from, from.plusSeconds(10)))).isEqualTo(1);
  }

  private long listed(BatchFilter filter) {
    var page = store.batches().list(filter, PageRequest.first(10));
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.total();
  }
}
