package dev.millrace.http.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param total how many jobs it has
 * @param jobIds in the order of the domains; null for a streamed batch
 */
record SubmittedBatchModel(String batchId, int total, @Nullable List<String> jobIds) {}
