package dev.millrace.persistence.sql.archive;

import dev.millrace.domain.run.Run;

/** Numbers entries so that those of a run lie together and runs follow each other as they came. */
final class EntryId {

  /** More than a run ever has; see {@link Run#MAX_ENTRIES}. */
  static final long PER_RUN = 1L << 16;

  private EntryId() {}

  /** The id of an entry; the place counts from 0. */
  static long of(long runNumber, int place) {
    return runNumber * PER_RUN + place;
  }

  /** The number of the run that the entry belongs to. */
  static long runNumber(long entryId) {
    return Math.floorDiv(entryId, PER_RUN);
  }
}
