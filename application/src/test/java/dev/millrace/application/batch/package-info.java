/** Suites over the use cases about batches. */
@NullMarked
package dev.millrace.application.batch;

import org.jspecify.annotations.NullMarked;
