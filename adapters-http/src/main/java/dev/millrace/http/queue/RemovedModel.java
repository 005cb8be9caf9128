package dev.millrace.http.queue;

import java.util.List;

/**
 * @param removed those that were canceled, in the order given; the others did not wait
 */
record RemovedModel(List<String> removed) {}
