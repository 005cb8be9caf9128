/** Wakes workers when there is work. */
@NullMarked
package dev.millrace.persistence.signal;

import org.jspecify.annotations.NullMarked;
