/** The port that tells waiting workers of new work. */
@NullMarked
package dev.millrace.application.signal;

import org.jspecify.annotations.NullMarked;
