package dev.millrace.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.PriorityTier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueueOrderProperties {

  @Property
  void anAcceptedOrderIsTheOrderOfLeasing(
      @ForAll @From("queues") List<QueuedJob> queued, @ForAll Random random) {
    List<JobId> order = shuffledWithinTiers(queued, random);
    List<QueuedJob> arranged = QueueOrder.arrange(queued, order);

    assertThat(arranged).extracting(QueuedJob::id).isEqualTo(order);
    assertThat(arranged.stream().sorted(QueueOrder.LEASING).map(QueuedJob::id).toList())
        .isEqualTo(order);
  }

  @Property
  void anOrderMovesPositionsWithinATierAndLosesNone(
      @ForAll @From("queues") List<QueuedJob> queued, @ForAll Random random) {
    List<QueuedJob> arranged = QueueOrder.arrange(queued, shuffledWithinTiers(queued, random));

    for (PriorityTier tier : PriorityTier.values()) {
      assertThat(positions(arranged, tier)).isEqualTo(positions(queued, tier));
    }
    assertThat(arranged).extracting(QueuedJob::id).doesNotHaveDuplicates().hasSameSizeAs(queued);
  }

  @Property
  void anyOrderEitherKeepsTheTiersOrIsRefused(
      @ForAll @From("queues") List<QueuedJob> queued, @ForAll Random random) {
    List<JobId> order = new ArrayList<>(queued.stream().map(QueuedJob::id).toList());
    Collections.shuffle(order, random);
    try {
      assertThat(QueueOrder.arrange(queued, order))
          .isSortedAccordingTo(Comparator.comparing(QueuedJob::tier));
    } catch (RuleViolation refused) {
      assertThat(refused.code()).isEqualTo("invalid_order");
      assertThat(queued).extracting(QueuedJob::tier).contains(PriorityTier.values());
    }
  }

  private static List<JobId> shuffledWithinTiers(List<QueuedJob> queued, Random random) {
    List<QueuedJob> wished = new ArrayList<>(queued);
    Collections.shuffle(wished, random);
    wished.sort(Comparator.comparing(QueuedJob::tier));
    return wished.stream().map(QueuedJob::id).toList();
  }

  private static List<Long> positions(List<QueuedJob> jobs, PriorityTier tier) {
    return jobs.stream()
        .filter(job -> job.tier() == tier)
        .map(QueuedJob::position)
        .sorted()
        .toList();
  }

  /** Queues in which positions are distinct, as a store hands them out. */
  @Provide
  Arbitrary<List<QueuedJob>> queues() {
    Arbitrary<List<PriorityTier>> tiers = Arbitraries.of(PriorityTier.class).list().ofMaxSize(30);
    Arbitrary<Long> gap = Arbitraries.longs().between(1, 1_000);
    return Combinators.combine(tiers, gap)
        .as(
            (list, step) ->
                IntStream.range(0, list.size())
                    .mapToObj(
                        i ->
                            new QueuedJob(
                                new JobId(new UUID(0, i)), list.get(i), step * (i * 7 % 31)))
                    .toList());
  }
}
