package dev.millrace.http.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param total how many jobs it has
 * @param total how many domains it has
 * @param jobIds in the order of the domains; null for a stream, for more than 100,000, and for a
 *     batch that was there already
 */
record SubmittedBatchModel(String batchId, long total, @Nullable List<String> jobIds) {}
