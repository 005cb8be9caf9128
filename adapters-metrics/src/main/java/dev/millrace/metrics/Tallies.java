package dev.millrace.metrics;

import dev.millrace.application.telemetry.Insights.BatchFigures;
import dev.millrace.application.telemetry.Insights.DomainFigures;
import dev.millrace.application.telemetry.Insights.Top;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.run.Run;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which domains are tested most, and how batches get on. Keeps a fixed number of each apart. */
final class Tallies {

  private static final int CAPACITY = 256;
  private static final String OTHER = "_other";

  private static final Comparator<DomainFigures> MOST_TESTED =
      Comparator.comparingLong(DomainFigures::runs)
          .reversed()
          .thenComparing(DomainFigures::mean, Comparator.reverseOrder())
          .thenComparing(DomainFigures::domain);

  private static final Comparator<BatchFigures> MOST_PROCESSED =
      Comparator.comparingLong(BatchFigures::processed)
          .thenComparingLong(BatchFigures::size)
          .reversed()
          .thenComparing(BatchFigures::batchId);

  private final BoundedTally<String, DomainTally> domains =
      new BoundedTally<>(CAPACITY, DomainTally::new, Comparator.comparingLong(DomainTally::runs));

  /** The batch that nothing was heard of for longest is the one to let go. */
  private final BoundedTally<String, BatchTally> batches =
      new BoundedTally<>(CAPACITY, BatchTally::new, (_, _) -> 0);

  void submitted(@Nullable BatchId batchId, long count) {
    if (batchId != null) {
      batches.update(batchId.toString(), tally -> tally.submitted(count));
    }
  }

  void finished(Run run) {
    run.domain().ifPresent(name -> domains.update(name.toString(), tally -> tally.finished(run)));
    BatchId batchId = run.batchId();
    if (batchId != null) {
      batches.update(batchId.toString(), tally -> tally.finished(run));
    }
  }

  Top<DomainFigures> domains(int max) {
    return domains.top(max, MOST_TESTED, (name, tally) -> tally.figures(name), OTHER);
  }

  Top<BatchFigures> batches(int max) {
    return batches.top(max, MOST_PROCESSED, (id, tally) -> tally.figures(id), OTHER);
  }
}
