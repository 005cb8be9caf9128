package dev.millrace.application.job;

import dev.millrace.application.queue.IdempotencyKey;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.name.TagName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for with a single job.
 *
 * @param spec what to do
 * @param tier null for the normal tier
 * @param maxAttempts 1..100; null for one attempt at a zone test and three at anything else
 * @param runAt not before; null for at once
 * @param expiresAt not started after; null for never
 * @param tags the domain of a zone test gets these tags, which must exist
 * @param idempotencyKey 1 to 255 printable characters that stand for this submission; null for none
 * @param profileId the stored profile for a zone test, whose spec names none yet; null or 0 for the
 *     default one
 */
public record JobSubmission(
    JobSpec spec,
    @Nullable PriorityTier tier,
    @Nullable Integer maxAttempts,
    @Nullable Instant runAt,
    @Nullable Instant expiresAt,
    List<TagName> tags,
    @Nullable String idempotencyKey,
    @Nullable Long profileId) {

  private static final int TASK_ATTEMPTS = 3;

  public JobSubmission {
    tags = List.copyOf(tags);
    if (maxAttempts != null && (maxAttempts < 1 || maxAttempts > Job.MAX_ATTEMPTS)) {
      throw new RuleViolation(
          "invalid_max_attempts", "max_attempts is 1 to " + Job.MAX_ATTEMPTS + ".");
    }
    if (idempotencyKey != null) {
      IdempotencyKey.require(idempotencyKey);
    }
    if (runAt != null && expiresAt != null && !runAt.isBefore(expiresAt)) {
      throw new RuleViolation("invalid_expires_at", "expires_at must be later than run_at.");
    }
    if (profileId != null && !(spec instanceof JobSpec.ZoneTest)) {
      throw new RuleViolation("invalid_profile", "Only zone tests have profiles.");
    }
    if (!tags.isEmpty() && !(spec instanceof JobSpec.ZoneTest)) {
      throw new RuleViolation("invalid_tags", "Only the domain of a zone test can be tagged.");
    }
  }

  /** A job with nothing but its spec. */
  public static JobSubmission of(JobSpec spec) {
    return new JobSubmission(spec, null, null, null, null, List.of(), null, null);
  }

  int attempts() {
    if (maxAttempts != null) {
      return maxAttempts;
    }
    return spec instanceof JobSpec.ZoneTest ? 1 : TASK_ATTEMPTS;
  }

  PriorityTier tierOrNormal() {
    return tier == null ? PriorityTier.NORMAL : tier;
  }
}
