/** Measures how a store with a long history and a long queue compares with an empty one. */
@NullMarked
package dev.millrace.persistence.history;

import org.jspecify.annotations.NullMarked;
