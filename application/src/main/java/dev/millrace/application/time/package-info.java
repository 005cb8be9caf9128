/** The clock port. */
@NullMarked
package dev.millrace.application.time;

import org.jspecify.annotations.NullMarked;
