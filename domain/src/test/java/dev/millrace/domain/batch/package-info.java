/** Tests of batches. */
@NullMarked
package dev.millrace.domain.batch;

import org.jspecify.annotations.NullMarked;
