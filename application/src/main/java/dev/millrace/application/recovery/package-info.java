/** Bringing the queue in order after a restart. */
@NullMarked
package dev.millrace.application.recovery;

import org.jspecify.annotations.NullMarked;
