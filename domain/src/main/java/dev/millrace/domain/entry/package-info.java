/** Entries: what a run finds, and how serious it is. */
@NullMarked
package dev.millrace.domain.entry;

import org.jspecify.annotations.NullMarked;
