package dev.millrace.application.publicaccess;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.queue.JobRecord;
import dev.millrace.application.run.ReadResult;
import dev.millrace.domain.job.PublicId;
import java.util.Locale;

/** Reads what a finished job of the public found, in the words of a language. */
public final class ReadPublicResult {

  private final ReadPublicJob readJob;
  private final ReadResult readResult;

  public ReadPublicResult(ReadPublicJob readJob, ReadResult readResult) {
    this.readJob = readJob;
    this.readResult = readResult;
  }

  /**
   * @throws NotFound {@code job_not_found}
   * @throws Conflict {@code job_not_finished}
   */
  public ReadResult.Result read(PublicId id, Locale locale) {
    return switch (readJob.read(id)) {
      case JobRecord.Finished finished -> readResult.of(finished.run(), locale);
      case JobRecord.Pending pending ->
          throw new Conflict(
              "job_not_finished",
              "The job is " + pending.status().label() + "; its result comes later.");
    };
  }
}
