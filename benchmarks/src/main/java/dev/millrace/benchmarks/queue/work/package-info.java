/** What every contender does alike: payloads, callers, counting. */
@NullMarked
package dev.millrace.benchmarks.queue.work;

import org.jspecify.annotations.NullMarked;
