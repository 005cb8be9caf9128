package dev.millrace.application.comparison;

import dev.millrace.application.batch.BatchOverview;
import dev.millrace.application.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of what differs between two batches, domain by domain.
 *
 * @param items by the registry's number of the domain
 * @param compared how many domains were looked at for this part
 * @param next leads on; null at the end. A part may be short, even empty, and still lead on
 */
public record BatchDifference(
    BatchOverview a,
    BatchOverview b,
    List<DomainDifference> items,
    int compared,
    @Nullable Cursor next) {

  public BatchDifference {
    items = List.copyOf(items);
  }
}
