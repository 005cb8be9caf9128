/** Threads that repeat a step and outlive what the step throws. */
@NullMarked
package dev.millrace.application.loop;

import org.jspecify.annotations.NullMarked;
