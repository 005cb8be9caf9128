package dev.millrace.application.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.profile.ScriptedSchema;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.SequentialIds;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.batch.Expansion;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link SubmitBatch} promises of batches that are too long for one transaction. */
public abstract class StreamedBatchContract extends StoreContract {
  private static final int LONG_BATCH = SubmitBatch.FIRST_STEP + 1_500;
  private static final long BAD_LINE = SubmitBatch.FIRST_STEP + 700L;
  private static final TagName SOURCE = new TagName("source");
  private static final String KEY = "sweep-1";
  private static final BatchSubmission PLAIN = BatchSubmission.of(List.of());

  private final SequentialIds ids = new SequentialIds();

  private SubmittedBatch submit(BatchSubmission terms, DomainSource source, @Nullable String key) {
    return new SubmitBatch(
            new SubmitBatch.Stores(
                store.transactions(),
                store.queue(),
                store.expansions(),
                store.domains(),
                store.tags()),
            new ChooseProfile(store.profiles(), store.tags(), new ScriptedSchema()),
            new LocalSignals(),
            this::now,
            ids,
            Telemetry.NONE)
        .submit(terms, source, key);
  }

  private Expansion shown(BatchId id) {
    return store.batches().find(id).orElseThrow().expansion();
  }

  private long jobsOf(BatchId id) {
    return store.batches().find(id).orElseThrow().total();
  }

  private static DomainName name(long line) {
    return DomainName.parse("d" + line + ".test");
  }

  /** Lines that are domains, but for what the function makes of some of them. */
  private static DomainSource lines(long count, LongFunction<DomainSource.@Nullable Item> other) {
    return new DomainSource() {
      private long line;

      @Override
      public Item next() {
        if (line == count) {
          return new Item.End();
        }
        line++;
        Item item = other.apply(line);
        return item == null ? new Item.Named(name(line)) : item;
      }

      @Override
      public long line() {
        return line;
      }
    };
  }

  private static DomainSource lines(long count) {
    return lines(count, line -> null);
  }

  private static DomainSource brokenAt(long bad) {
    return lines(
        LONG_BATCH,
        line -> line == bad ? new DomainSource.Item.Bad("invalid_domain", "No domain.") : null);
  }

  private SubmittedBatch submitBroken() {
    return submit(PLAIN, brokenAt(BAD_LINE), KEY);
  }

  @Test
  void aLongStreamIsTakenWhole() {
    SubmittedBatch batch = submit(PLAIN, lines(LONG_BATCH), null);

    Expansion whole = new Expansion(BatchState.COMPLETE, LONG_BATCH, LONG_BATCH, null);
    assertThat(batch.expansion()).isEqualTo(whole);
    assertThat(shown(batch.id())).isEqualTo(whole);
    assertThat(jobsOf(batch.id())).isEqualTo(LONG_BATCH);
    assertThat(batch.jobIds()).hasSize(LONG_BATCH).doesNotHaveDuplicates();
  }

  @Test
  void whatIsFoundMeanwhileSaysHowFarItHasCome() {
    submit(
        PLAIN,
        lines(
            LONG_BATCH,
            line -> {
              if (line == LONG_BATCH) {
                BatchOverview growing =
                    store.batches().list(BatchFilter.ALL, PageRequest.first(1)).items().getFirst();
                assertThat(growing.expansion().state()).isEqualTo(BatchState.EXPANDING);
                assertThat(growing.expansion().domains())
                    .isGreaterThanOrEqualTo(SubmitBatch.FIRST_STEP)
                    .isEqualTo(growing.total());
                assertThat(lease(1)).as("its jobs start").hasSize(1);
              }
              return null;
            }),
        null);
  }

  @Test
  void aDomainFarBehindIsKnownAgain() {
    SubmittedBatch batch =
        submit(
            PLAIN,
            lines(LONG_BATCH, line -> new DomainSource.Item.Named(name(line % 6_000))),
            null);

    assertThat(batch.expansion())
        .isEqualTo(new Expansion(BatchState.COMPLETE, LONG_BATCH, 6_000, null));
    assertThat(jobsOf(batch.id())).isEqualTo(6_000);
  }

  @Test
  void aFaultWithinTheFirstStepLeavesNothing() {
    assertThatThrownBy(() -> submit(PLAIN, brokenAt(SubmitBatch.FIRST_STEP), KEY))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("invalid_domain"));

    assertThat(store.batches().list(BatchFilter.ALL, PageRequest.first(1)).items()).isEmpty();
    assertThat(order()).isEmpty();
    assertThat(store.expansions().findByKey(KEY)).isEmpty();
  }

  @Test
  void aFaultBehindItIsToldWithItsLine() {
    SubmittedBatch batch = submitBroken();

    Expansion.Fault fault = new Expansion.Fault(BAD_LINE, "invalid_domain", "No domain.");
    Expansion broken = new Expansion(BatchState.INCOMPLETE, BAD_LINE - 1, BAD_LINE - 1, fault);
    assertThat(batch.expansion()).isEqualTo(broken);
    assertThat(shown(batch.id())).isEqualTo(broken);
    assertThat(jobsOf(batch.id())).isEqualTo(BAD_LINE - 1);
  }

  @Test
  void theKeyGoesOnWhereItBrokeOff() {
    SubmittedBatch broken = submitBroken();
    SubmittedBatch whole = submit(PLAIN, lines(LONG_BATCH), KEY);
    SubmittedBatch again = submit(PLAIN, lines(LONG_BATCH), KEY);

    assertThat(whole.id()).isEqualTo(broken.id());
    assertThat(whole.expansion().state()).isEqualTo(BatchState.COMPLETE);
    assertThat(whole.isNew()).isTrue();
    assertThat(again.id()).isEqualTo(broken.id());
    assertThat(again.expansion()).isEqualTo(whole.expansion());
    assertThat(again.isNew()).isFalse();
    assertThat(jobsOf(broken.id())).isEqualTo(LONG_BATCH);
    assertThat(store.batches().list(BatchFilter.ALL, PageRequest.first(9)).items()).hasSize(1);
  }

  @Test
  void theKeyStandsForTheSameLinesAndTermsOnly() {
    BatchId id = submitBroken().id();

    assertReused(PLAIN, lines(LONG_BATCH, line -> new DomainSource.Item.Named(name(line + 1))));
    assertReused(PLAIN, lines(100));
    assertReused(
        new BatchSubmission(
            List.of(), null, List.of(), "Other", false, BatchSubmission.TestOptions.DEFAULT),
        lines(LONG_BATCH));
    assertThat(jobsOf(id)).isEqualTo(BAD_LINE - 1);
    submit(PLAIN, lines(LONG_BATCH), KEY);
    assertReused(PLAIN, lines(LONG_BATCH + 1L));
  }

  private void assertReused(BatchSubmission terms, DomainSource source) {
    assertConflict("idempotency_key_reused", terms, source);
  }

  private void assertConflict(String code, BatchSubmission terms, DomainSource source) {
    assertThatThrownBy(() -> submit(terms, source, KEY))
        .isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aJobsKeyIsNoBatchs() {
    pushOne(Jobs.zoneTest().key(KEY));

    assertReused(PLAIN, lines(1));
  }

  @Test
  void twoWithOneKeyAtOnceMakeOneBatch() {
    submit(
        PLAIN,
        lines(
            LONG_BATCH,
            line -> {
              if (line == LONG_BATCH) {
                assertConflict("batch_expanding", PLAIN, lines(LONG_BATCH));
              }
              return null;
            }),
        KEY);

    assertThat(store.batches().list(BatchFilter.ALL, PageRequest.first(9)).items()).hasSize(1);
  }

  @Test
  void aBatchThatIsCanceledMeanwhileTakesNoMore() {
    assertConflict(
        "batch_canceled",
        PLAIN,
        lines(
            LONG_BATCH,
            line -> {
              if (line == LONG_BATCH) {
                new CancelBatch(store.batches(), store.expansions(), this::now).cancel(onlyBatch());
              }
              return null;
            }));

    assertThat(shown(onlyBatch()).state()).isEqualTo(BatchState.INCOMPLETE);
    assertThat(shown(onlyBatch()).fault())
        .extracting(fault -> fault == null ? null : fault.code())
        .isEqualTo("canceled");
    assertThat(order()).isEmpty();
    assertConflict("batch_canceled", PLAIN, lines(LONG_BATCH));
  }

  private BatchId onlyBatch() {
    return store
        .batches()
        .list(BatchFilter.ALL, PageRequest.first(1))
        .items()
        .getFirst()
        .batch()
        .id();
  }

  @Test
  void aTagOfManyDomainsIsTakenPageByPage() {
    store.tags().create(SOURCE, null, now());
    store
        .tags()
        .addDomains(
            SOURCE,
            IntStream.rangeClosed(1, LONG_BATCH).mapToObj(StreamedBatchContract::name).toList(),
            now());

    SubmittedBatch batch =
        submit(
            new BatchSubmission(
                List.of(), SOURCE, List.of(), null, false, BatchSubmission.TestOptions.DEFAULT),
            lines(10, line -> new DomainSource.Item.Named(name(line * 600))),
            null);

    assertThat(batch.expansion())
        .isEqualTo(new Expansion(BatchState.COMPLETE, 10, LONG_BATCH, null));
    assertThat(jobsOf(batch.id())).isEqualTo(LONG_BATCH);
  }
}
