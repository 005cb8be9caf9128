/** Queues for Node.js on PostgreSQL, each in a process of its own that takes its own times. */
@NullMarked
package dev.millrace.benchmarks.queue.node;

import org.jspecify.annotations.NullMarked;
