/** Tests of runs and entries. */
@NullMarked
package dev.millrace.domain.run;

import org.jspecify.annotations.NullMarked;
