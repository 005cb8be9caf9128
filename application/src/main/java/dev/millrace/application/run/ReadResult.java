package dev.millrace.application.run;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobCatalog;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.run.Run;
import java.util.List;
import java.util.Locale;

/** Reads what a finished job found, in the words of a language. */
public final class ReadResult {

  private final JobCatalog catalog;
  private final RunArchive archive;
  private final MessageCatalog messages;

  public ReadResult(JobCatalog catalog, RunArchive archive, MessageCatalog messages) {
    this.catalog = catalog;
    this.archive = archive;
    this.messages = messages;
  }

  /** An entry and what it says. */
  public record Finding(Entry entry, String message) {}

  /** A run, its entries in order, and the language they are said in. */
  public record Result(Run run, Locale locale, List<Finding> findings) {}

  /**
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@code job_not_finished}
   */
  public Result read(JobId id, Locale locale) {
    JobRecord job =
        catalog
            .find(id)
            .orElseThrow(() -> new NotFound("job_not_found", "There is no job " + id + "."));
    return switch (job) {
      case JobRecord.Finished finished -> of(finished.run(), locale);
      case JobRecord.Pending pending ->
          throw new Conflict(
              "job_not_finished",
              "The job " + id + " is " + pending.status().label() + "; its result comes later.");
    };
  }

  /** What a run that is known already found. */
  public Result of(Run run, Locale locale) {
    return new Result(run, locale, findings(run.id(), locale));
  }

  private List<Finding> findings(JobId id, Locale locale) {
    return archive.entriesOf(id).stream()
        .map(entry -> new Finding(entry, messages.message(entry, locale)))
        .toList();
  }
}
