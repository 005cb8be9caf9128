/** Runs: the immutable records of finished jobs, with their entries. */
@NullMarked
package dev.millrace.domain.run;

import org.jspecify.annotations.NullMarked;
