package dev.millrace.http.batch;

/**
 * @param canceledJobs how many jobs were canceled by this call
 */
record CanceledBatchModel(String batchId, long canceledJobs) {}
