/** How fast the rules of the domain are that run for every job, name and run. */
@NullMarked
package dev.millrace.benchmarks;

import org.jspecify.annotations.NullMarked;
