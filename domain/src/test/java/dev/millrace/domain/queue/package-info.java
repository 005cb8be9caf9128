/** Tests of the queue's order. */
@NullMarked
package dev.millrace.domain.queue;

import org.jspecify.annotations.NullMarked;
