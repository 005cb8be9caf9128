package dev.millrace.application.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.application.comparison.CompareBatches.Wanted;
import dev.millrace.application.paging.Cursor;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.domain.name.DomainName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareBatchesTest {
  private static final BatchId A = new BatchId(new UUID(0, 1));
  private static final int DOMAINS = 5_000;

  /** Every thousandth of so many domains has changed. */
  private final RunPairs pairs =
      (a, b, after, atLeast, max) ->
          LongStream.rangeClosed(after + 1, Math.min(after + max, DOMAINS))
              .mapToObj(number -> pair(number, number % 1_000 == 0))
              .toList();

  @Test
  void aCallLooksAtABoundedNumberOfDomainsAndLeadsOn() {
    BatchDifference first = compare(wanted(true, 500, null));

    assertThat(first.compared()).isEqualTo(CompareBatches.MOST_COMPARED);
    assertThat(numbers(first)).containsExactly(1_000L, 2_000L);
    assertThat(first.next()).isNotNull();
  }

  @Test
  void allThatHasChangedIsFoundOnceHoweverLongThePages() {
    for (int limit : new int[] {1, 2, 3, 500}) {
      List<Long> found = new ArrayList<>();
      @Nullable Cursor cursor = null;
      do {
        BatchDifference part = compare(wanted(true, limit, cursor));
        assertThat(part.items()).hasSizeLessThanOrEqualTo(limit);
        found.addAll(numbers(part));
        cursor = part.next();
      } while (cursor != null);

      assertThat(found).containsExactly(1_000L, 2_000L, 3_000L, 4_000L, 5_000L);
    }
  }

  @Test
  void domainsThatAreTheSameComeOnRequest() {
    BatchDifference part = compare(wanted(false, 3, null));

    assertThat(numbers(part)).containsExactly(1L, 2L, 3L);
    assertThat(part.items()).noneMatch(DomainDifference::isChange);
    assertThat(part.compared()).isEqualTo(3);
  }

  @Test
  void noListOfFindingsIsLongerThanItMayBe() {
    Set<Finding> many =
        IntStream.range(0, 500)
            .mapToObj(i -> finding(i == 7 ? Level.ERROR : Level.NOTICE, i))
            .collect(Collectors.toSet());

    DomainDifference difference =
        DomainDifference.of(new RunPair(1, DomainName.parse("a.test"), run(Set.of()), run(many)));

    assertThat(difference.added().total()).isEqualTo(500);
    assertThat(difference.added().listed())
        .hasSize(DomainDifference.MOST_FINDINGS)
        .startsWith(finding(Level.ERROR, 7));
    assertThat(difference.removed().total()).isZero();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    for (String key : new String[] {"x", "1.5"}) {
      Cursor cursor = new Cursor(Cursor.Direction.AFTER, List.of(key));
      assertThatThrownBy(() -> compare(wanted(true, 1, cursor))).isInstanceOf(RuleViolation.class);
    }
    Cursor back = new Cursor(Cursor.Direction.BEFORE, List.of("1"));
    assertThatThrownBy(() -> compare(wanted(true, 1, back))).isInstanceOf(RuleViolation.class);
  }

  private BatchDifference compare(Wanted wanted) {
    return new CompareBatches(KnownBatches.describe(), pairs).compare(A, A, wanted);
  }

  private static Wanted wanted(boolean changedOnly, int limit, @Nullable Cursor cursor) {
    return new Wanted(Level.NOTICE, changedOnly, limit, cursor);
  }

  private static List<Long> numbers(BatchDifference difference) {
    return difference.items().stream().map(item -> item.runs().domainId()).toList();
  }

  private static RunPair pair(long number, boolean changed) {
    Set<Finding> findings = changed ? Set.of(finding(Level.ERROR, 1)) : Set.of();
    return new RunPair(
        number, DomainName.parse("d" + number + ".test"), run(Set.of()), run(findings));
  }

  private static ComparedRun run(Set<Finding> findings) {
    return new ComparedRun(
        new JobId(new UUID(0, 1)), JobStatus.SUCCEEDED, Instant.EPOCH, null, null, null, findings);
  }

  private static Finding finding(Level level, int number) {
    return new Finding("ZONE", "Zone01", "TAG", level, Map.of("n", Integer.toString(number)));
  }
}
