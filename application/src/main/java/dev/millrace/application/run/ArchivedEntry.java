package dev.millrace.application.run;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;

/**
 * An entry as the archive has it.
 *
 * @param id positive; grows within a run and from run to run
 */
public record ArchivedEntry(long id, JobId runId, long domainId, DomainName domain, Entry entry) {}
