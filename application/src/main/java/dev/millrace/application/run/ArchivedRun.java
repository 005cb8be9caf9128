package dev.millrace.application.run;

import dev.millrace.domain.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * A run as the archive has it.
 *
 * @param domainId the registry's number of its domain; null for work that was no zone test
 */
public record ArchivedRun(Run run, @Nullable Long domainId) {}
