package dev.millrace.http.batch;

import dev.millrace.application.event.FinishedRun;
import dev.millrace.http.json.Times;
import org.jspecify.annotations.Nullable;

/** A run of a batch that has finished. */
record FinishedRunModel(
    String id,
    @Nullable String domain,
    String status,
    String finishedAt,
    @Nullable String worstLevel,
    @Nullable String grade) {
  static FinishedRunModel of(FinishedRun run) {
    return new FinishedRunModel(
        run.id().toString(),
        run.domain() == null ? null : run.domain().toString(),
        run.status().label(),
        Times.text(run.finishedAt()),
        run.level() == null ? null : run.level().name(),
        run.grade() == null ? null : run.grade().label());
  }
}
