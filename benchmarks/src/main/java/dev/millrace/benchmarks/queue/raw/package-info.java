/** Hand-written statements over plain JDBC: what the database itself allows. */
@NullMarked
package dev.millrace.benchmarks.queue.raw;

import org.jspecify.annotations.NullMarked;
