/** How results are gathered and shown. */
@NullMarked
package dev.millrace.benchmarks.queue.report;

import org.jspecify.annotations.NullMarked;
