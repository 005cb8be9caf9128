package dev.millrace.application.batch;

import dev.millrace.domain.batch.BatchState;
import dev.millrace.domain.name.TagName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which batches are wanted; what is null does not matter.
 *
 * @param fromTag the tag they were made from
 * @param createdAfter not before
 * @param createdBefore before
 */
public record BatchFilter(
    @Nullable TagName fromTag,
    @Nullable BatchState state,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore) {
  /** All of them. */
  public static final BatchFilter ALL = new BatchFilter(null, null, null, null);

  /** Those that were made from a tag. */
  public static BatchFilter of(TagName tag) {
    return new BatchFilter(tag, null, null, null);
  }
}
