package dev.millrace.application.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.error.NotFound;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.profile.ChooseProfile;
import dev.millrace.application.profile.ScriptedSchema;
import dev.millrace.application.signal.LocalSignals;
import dev.millrace.application.signal.Signals;
import dev.millrace.application.store.SequentialIds;
import dev.millrace.application.store.StoreContract;
import dev.millrace.application.worker.CountingTelemetry;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.registry.Tag;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link SubmitBatch} promises. */
public abstract class SubmitBatchContract extends StoreContract {

  private static final TagName SOURCE = new TagName("source");
  private static final TagName TARGET = new TagName("target");

  private final Signals signals = new LocalSignals();
  private final CountingTelemetry telemetry = new CountingTelemetry();

  private SubmittedBatch submit(BatchSubmission submission) {
    SubmitBatch.Stores stores =
        new SubmitBatch.Stores(
            store.transactions(), store.queue(), store.expansions(), store.domains(), store.tags());
    ChooseProfile profiles =
        new ChooseProfile(store.profiles(), store.tags(), new ScriptedSchema());
    return new SubmitBatch(stores, profiles, signals, this::now, new SequentialIds(), telemetry)
        .submit(submission);
  }

  private static List<DomainName> domains(String... names) {
    return List.of(names).stream().map(DomainName::parse).toList();
  }

  private static BatchSubmission withTags(List<DomainName> domains, TagName... tags) {
    return new BatchSubmission(
        domains, null, List.of(tags), null, false, BatchSubmission.TestOptions.DEFAULT);
  }

  private static BatchSubmission fromTag(List<DomainName> domains, TagName tag) {
    return new BatchSubmission(
        domains, tag, List.of(), null, false, BatchSubmission.TestOptions.DEFAULT);
  }

  private List<String> testedInOrder() {
    return store.catalog().head(500).stream()
        .map(job -> job.domain().orElseThrow().toString())
        .toList();
  }

  @Test
  void eachDomainIsTestedOnceInTheOrderGiven() throws InterruptedException {
    SubmittedBatch batch =
        submit(BatchSubmission.of(domains("b.test", "a.test", "B.test", "c.test", "a.test")));

    assertThat(testedInOrder()).containsExactly("b.test", "a.test", "c.test");
    assertThat(order()).isEqualTo(batch.jobIds());
    assertThat(store.catalog().head(10)).extracting(Job::tier).containsOnly(PriorityTier.BATCH);
    assertThat(store.batches().find(batch.id()).orElseThrow().total()).isEqualTo(3);
    assertThat(telemetry.of("submitted")).isEqualTo(3);
    assertThat(signals.awaitWork(Duration.ZERO)).isTrue();
  }

  @Test
  void theDomainsOfATagComeBehindThoseNamed() {
    store.tags().create(SOURCE, null, now());
    store.tags().addDomains(SOURCE, domains("t2.test", "named.test", "t1.test"), now());

    submit(fromTag(domains("z.test", "named.test"), SOURCE));

    assertThat(testedInOrder()).containsExactly("z.test", "named.test", "t1.test", "t2.test");
  }

  @Test
  void aBatchOfMoreThanOneChunkIsWhole() {
    List<DomainName> many =
        IntStream.range(0, 2_500).mapToObj(i -> DomainName.parse("d" + i + ".test")).toList();

    SubmittedBatch batch = submit(BatchSubmission.of(many));

    assertThat(batch.jobIds()).hasSize(2_500).doesNotHaveDuplicates();
    BatchOverview overview = store.batches().find(batch.id()).orElseThrow();
    assertThat(overview.statusCounts()).containsEntry(JobStatus.QUEUED, 2_500L);
  }

  @Test
  void allDomainsGetTheTags() {
    store.tags().create(TARGET, null, now());

    submit(withTags(domains("a.test", "b.test"), TARGET));

    assertThat(store.tags().find(TARGET)).get().extracting(Tag::domainCount).isEqualTo(2L);
  }

  @Test
  void anUnknownTagTakesTheWholeBatchBack() throws InterruptedException {
    assertThatThrownBy(() -> submit(withTags(domains("a.test"), TARGET)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> submit(fromTag(domains("a.test"), SOURCE)))
        .isInstanceOf(NotFound.class);

    assertThat(order()).isEmpty();
    assertThat(store.batches().list(BatchFilter.ALL, PageRequest.first(10)).items()).isEmpty();
    assertThat(signals.awaitWork(Duration.ZERO)).isFalse();
  }

  @Test
  void nothingToTestIsRefused() {
    store.tags().create(SOURCE, null, now());

    assertEmpty(BatchSubmission.of(List.of()));
    assertEmpty(fromTag(List.of(), SOURCE));
  }

  private void assertEmpty(BatchSubmission submission) {
    assertThatThrownBy(() -> submit(submission))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("empty_batch"));
  }
}
