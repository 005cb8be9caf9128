package dev.millrace.application.run;

import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.name.TagName;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null asks for all.
 *
 * @param tag entries of domains that have this tag now
 * @param module in upper case
 * @param testcase in any letter case
 * @param entryTag the message tag, in upper case
 * @param latestOnly only those of each domain's latest run
 */
public record EntryFilter(
    @Nullable JobId runId,
    @Nullable DomainName domain,
    @Nullable TagName tag,
    @Nullable BatchId batchId,
    @Nullable String module,
    @Nullable String testcase,
    @Nullable String entryTag,
    @Nullable Level level,
    boolean latestOnly) {

  /** Every entry. */
  public static final EntryFilter ALL =
      new EntryFilter(null, null, null, null, null, null, null, null, false);
}
