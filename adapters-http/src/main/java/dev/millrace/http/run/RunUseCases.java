package dev.millrace.http.run;

import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.run.ListEntries;
import dev.millrace.application.run.ListRuns;
import dev.millrace.application.run.ReadResult;
import dev.millrace.application.run.ReadRun;
import dev.millrace.domain.retention.RetentionPolicy;
import java.util.function.Supplier;

/**
 * What can be done with runs.
 *
 * @param retention how long the server keeps runs now, for a purge that names no days
 */
public record RunUseCases(
    ListRuns list,
    ReadRun read,
    ReadResult readResult,
    ListEntries listEntries,
    PurgeExpiredRuns purge,
    Supplier<RetentionPolicy> retention) {}
