package dev.millrace.http.queue;

/**
 * What became of the queue.
 *
 * @param status {@code paused}, {@code resumed} or {@code reordered}
 */
record StatusModel(String status) {}
