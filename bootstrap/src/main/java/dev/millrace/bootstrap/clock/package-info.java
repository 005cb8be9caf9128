/** The clock adapter: the only place that reads the wall clock. */
@NullMarked
package dev.millrace.bootstrap.clock;

import org.jspecify.annotations.NullMarked;
