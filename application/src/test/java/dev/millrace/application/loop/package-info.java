/** Tests of the threads that outlive failures. */
@NullMarked
package dev.millrace.application.loop;

import org.jspecify.annotations.NullMarked;
