/** Runs: the immutable records of finished jobs. */
@NullMarked
package dev.millrace.domain.run;

import org.jspecify.annotations.NullMarked;
