/** Queues on one and the same database server, measured in turn. */
@NullMarked
package dev.millrace.benchmarks.queue;

import org.jspecify.annotations.NullMarked;
