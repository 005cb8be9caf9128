package dev.millrace.application.comparison;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.batch.DescribeBatch;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.paging.Cursor;
import dev.millrace.application.paging.Cursor.Direction;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells domain by domain what has changed between two batches. */
public final class CompareBatches {

  /** How many columns the order of the domains has: the registry's number. */
  public static final int CURSOR_KEY_LENGTH = 1;

  /** One call looks at no more domains, however few of them have changed. */
  public static final int MOST_COMPARED = 2_000;

  private static final int AT_A_TIME = 200;

  private final DescribeBatch describeBatch;
  private final RunPairs pairs;

  public CompareBatches(DescribeBatch describeBatch, RunPairs pairs) {
    this.describeBatch = describeBatch;
    this.pairs = pairs;
  }

  /**
   * What is wanted.
   *
   * @param atLeast findings below this level are not compared
   * @param changedOnly whether domains that came out the same are left out
   * @param limit 1..500 domains
   * @param cursor where an earlier part said to go on; null for the start
   */
  public record Wanted(Level atLeast, boolean changedOnly, int limit, @Nullable Cursor cursor) {}

  /**
   * The next part, in memory that does not grow with the batches.
   *
   * @throws NotFound {@code batch_not_found} if either is missing
   * @throws RuleViolation {@code invalid_cursor}
   */
  public BatchDifference compare(BatchId a, BatchId b, Wanted wanted) {
    long start = placeOf(wanted.cursor());
    BatchOverview first = describeBatch.describe(a);
    BatchOverview second = describeBatch.describe(b);
    Part part = new Part(wanted, start);
    List<RunPair> found;
    do {
      found = pairs.next(a, b, part.place, wanted.atLeast(), part.step());
      found.forEach(part::take);
    } while (!found.isEmpty() && part.goesOn());
    return new BatchDifference(
        first, second, part.items, part.compared, found.isEmpty() ? null : after(part.place));
  }

  /** What has been gathered. */
  private static final class Part {
    private final Wanted wanted;
    private final List<DomainDifference> items = new ArrayList<>();
    private long place;
    private int compared;

    private Part(Wanted wanted, long place) {
      this.wanted = wanted;
      this.place = place;
    }

    private boolean goesOn() {
      return items.size() < wanted.limit() && compared < MOST_COMPARED;
    }

    private int step() {
      return wanted.changedOnly() ? AT_A_TIME : Math.min(AT_A_TIME, wanted.limit() - items.size());
    }

    /** What comes when the part is full is left for the next one. */
    private void take(RunPair pair) {
      if (!goesOn()) {
        return;
      }
      DomainDifference difference = DomainDifference.of(pair);
      if (difference.isChange() || !wanted.changedOnly()) {
        items.add(difference);
      }
      place = pair.domainId();
      compared++;
    }
  }

  private static Cursor after(long domainId) {
    return new Cursor(Direction.AFTER, List.of(Long.toString(domainId)));
  }

  private static long placeOf(@Nullable Cursor cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      if (cursor.direction() == Direction.AFTER) {
        return Long.parseLong(cursor.key().getFirst());
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that says what a cursor is.
    }
    throw Cursor.invalid();
  }
}
