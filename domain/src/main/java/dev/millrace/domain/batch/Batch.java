package dev.millrace.domain.batch;

import dev.millrace.domain.name.TagName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submission of many domains, or of a tag.
 *
 * @param fromTag the tag whose domains were submitted; null for an explicit list
 * @param description what the submitter says it is; null for nothing
 * @param snapshotIntent whether a snapshot of the tag's cohort is to be made of it
 */
public record Batch(
    BatchId id,
    Instant createdAt,
    @Nullable TagName fromTag,
    @Nullable String description,
    boolean snapshotIntent) {

  /** The longest description, in characters. */
  public static final int MAX_DESCRIPTION = 1_000;
}
