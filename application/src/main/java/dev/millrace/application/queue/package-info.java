/** The queue: its ports and what operators do to it. */
@NullMarked
package dev.millrace.application.queue;

import org.jspecify.annotations.NullMarked;
