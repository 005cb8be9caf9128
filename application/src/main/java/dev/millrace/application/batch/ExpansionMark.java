package dev.millrace.application.batch;

import dev.millrace.domain.name.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a submission has been taken.
 *
 * @param lines how many lines
 * @param domains how many domains have become jobs
 * @param digest stands for the terms of the submission and every name in those lines
 * @param after the last domain of its tag that was taken; null before the first
 */
public record ExpansionMark(long lines, long domains, String digest, @Nullable DomainName after) {}
