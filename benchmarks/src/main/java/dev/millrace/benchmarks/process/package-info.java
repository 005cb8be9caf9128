/** What processes use, and where Java spends its time. */
@NullMarked
package dev.millrace.benchmarks.process;

import org.jspecify.annotations.NullMarked;
