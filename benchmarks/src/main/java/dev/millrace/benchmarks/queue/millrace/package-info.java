/** Millrace as it is measured. */
@NullMarked
package dev.millrace.benchmarks.queue.millrace;

import org.jspecify.annotations.NullMarked;
