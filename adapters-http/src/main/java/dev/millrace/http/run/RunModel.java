package dev.millrace.http.run;

import dev.millrace.application.run.ArchivedRun;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.http.job.ChosenProfiles;
import dev.millrace.http.job.SeverityModel;
import dev.millrace.http.json.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A finished job.
 *
 * @param domainId null for work that was no zone test; likewise domain
 * @param durationMs null if it never started
 * @param effectiveProfile a JSON object as text; only when one run is read
 * @param output a JSON value as text; only when one run is read
 * @param score 0..100
 */
public record RunModel(
    String id,
    @Nullable Long domainId,
    @Nullable String domain,
    @Nullable String batchId,
    String kind,
    String status,
    String createdAt,
    @Nullable String startedAt,
    String finishedAt,
    @Nullable Long durationMs,
    int sevNotice,
    int sevWarning,
    int sevError,
    int sevCritical,
    @Nullable String worstLevel,
    int entryCount,
    int priority,
    int attempt,
    int maxAttempts,
    @Nullable String nodeId,
    @Nullable Long profileId,
    @Nullable String profileName,
    @Nullable String effectiveProfile,
    @Nullable String output,
    SeverityModel severityTotals,
    @Nullable Long score,
    @Nullable String grade,
    @Nullable String error) {
  /** The whole run. */
  public static RunModel of(ArchivedRun archived) {
    Run run = archived.run();
    return of(archived, run.effectiveProfile(), run.output());
  }

  /** The run without its profile and output, which may be long. */
  public static RunModel listed(ArchivedRun archived) {
    return of(archived, null, null);
  }

  private static RunModel of(
      ArchivedRun archived, @Nullable String effectiveProfile, @Nullable String output) {
    Run run = archived.run();
    ScoreCard score = run.score();
    return new RunModel(
        run.id().toString(),
        archived.domainId(),
        run.domain().map(DomainName::ascii).orElse(null),
        run.batchId() == null ? null : run.batchId().toString(),
        run.kind().name(),
        run.status().label(),
        Times.text(run.createdAt()),
        Times.textOrNull(run.startedAt()),
        Times.text(run.finishedAt()),
        run.duration().map(Duration::toMillis).orElse(null),
        run.totals().notice(),
        run.totals().warning(),
        run.totals().error(),
        run.totals().critical(),
        run.worstLevel() == null ? null : run.worstLevel().name(),
        run.entryCount(),
        run.tier().value(),
        run.attempt(),
        run.maxAttempts(),
        run.nodeId() == null ? null : run.nodeId().value(),
        ChosenProfiles.id(run.spec()),
        ChosenProfiles.name(run.spec()),
        effectiveProfile,
        output,
        SeverityModel.of(run.totals()),
        score == null ? null : Math.round(score.score()),
        score == null ? null : score.grade().label(),
        run.failure() == null ? null : run.failure().toString());
  }
}
