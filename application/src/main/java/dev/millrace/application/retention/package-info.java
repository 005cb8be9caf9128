/** Purging old terminal records. */
@NullMarked
package dev.millrace.application.retention;

import org.jspecify.annotations.NullMarked;
