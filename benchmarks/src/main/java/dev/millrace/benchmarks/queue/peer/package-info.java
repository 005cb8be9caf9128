/** Other queues for Java on a database, set up as their documentation advises for throughput. */
@NullMarked
package dev.millrace.benchmarks.queue.peer;

import org.jspecify.annotations.NullMarked;
