package dev.millrace.persistence.sql.archive;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.run.Run;
import java.util.List;

/** A run that is to be kept, with its entries. */
public record FinishedRun(Run run, List<Entry> entries) {

  /** A run of a job that ended without anything found. */
  public static FinishedRun bare(Run run) {
    return new FinishedRun(run, List.of());
  }
}
