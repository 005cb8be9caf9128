package dev.millrace.application.run;

import dev.millrace.domain.job.JobId;
import dev.millrace.domain.registry.DomainName;
import dev.millrace.domain.run.Entry;

/**
 * An entry as the archive has it.
 *
 * @param id positive; grows within a run and from run to run
 */
public record ArchivedEntry(long id, JobId runId, long domainId, DomainName domain, Entry entry) {}
