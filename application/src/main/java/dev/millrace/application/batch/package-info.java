/** Use cases about batches, and the port that stores them. */
@NullMarked
package dev.millrace.application.batch;

import org.jspecify.annotations.NullMarked;
