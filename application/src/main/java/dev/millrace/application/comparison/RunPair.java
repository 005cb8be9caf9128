package dev.millrace.application.comparison;

import dev.millrace.domain.name.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one domain in two batches, at least one of them.
 *
 * @param a null if the first batch has no run of the domain
 * @param b null if the second batch has none
 */
public record RunPair(
    long domainId, DomainName domain, @Nullable ComparedRun a, @Nullable ComparedRun b) {}
