/** A suite over purging. */
@NullMarked
package dev.millrace.application.retention;

import org.jspecify.annotations.NullMarked;
