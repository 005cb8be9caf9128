package dev.millrace.http.publicapi;

import dev.millrace.application.queue.JobRecord;
import dev.millrace.domain.job.Failure;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.PublicId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import dev.millrace.http.job.ChosenProfiles;
import dev.millrace.http.json.Times;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as everybody may see it.
 *
 * @param progress 0..100
 * @param error the code of what went wrong; the message may name what is nobody's business
 */
record PublicJobModel(
    String publicId,
    @Nullable String domain,
    String status,
    int progress,
    String createdAt,
    @Nullable String startedAt,
    @Nullable String finishedAt,
    @Nullable Long profileId,
    @Nullable String error) {
  private static final int DONE = 100;

  static PublicJobModel of(JobRecord record) {
    return switch (record) {
      case JobRecord.Pending pending -> of(pending.job());
      case JobRecord.Finished finished -> of(finished.run());
    };
  }

  private static PublicJobModel of(Job job) {
    return new PublicJobModel(
        idOf(job.publicId()),
        job.domain().map(DomainName::ascii).orElse(null),
        job.status().label(),
        job.progress(),
        Times.text(job.createdAt()),
        Times.textOrNull(job.startedAt()),
        null,
        ChosenProfiles.id(job.spec()),
        codeOf(job.lastFailure()));
  }

  private static PublicJobModel of(Run run) {
    return new PublicJobModel(
        idOf(run.publicId()),
        run.domain().map(DomainName::ascii).orElse(null),
        run.status().label(),
        DONE,
        Times.text(run.createdAt()),
        Times.textOrNull(run.startedAt()),
        Times.text(run.finishedAt()),
        ChosenProfiles.id(run.spec()),
        codeOf(run.failure()));
  }

  static String idOf(@Nullable PublicId id) {
    return Optional.ofNullable(id).orElseThrow().toString();
  }

  private static @Nullable String codeOf(@Nullable Failure failure) {
    return failure == null ? null : failure.code();
  }
}
