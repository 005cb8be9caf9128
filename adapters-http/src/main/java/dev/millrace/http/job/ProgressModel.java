package dev.millrace.http.job;

/**
 * How far a job is.
 *
 * @param progress 0..100
 */
record ProgressModel(int progress) {}
