/** Tests of runs and entries. */
@NullMarked
package dev.millrace.domain.entry;

import org.jspecify.annotations.NullMarked;
