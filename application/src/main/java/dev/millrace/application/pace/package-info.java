/** Long work in short steps, so that nobody else waits for it. */
@NullMarked
package dev.millrace.application.pace;

import org.jspecify.annotations.NullMarked;
