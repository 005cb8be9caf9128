/** Batches: one submission of many domains, or of a tag. */
@NullMarked
package dev.millrace.domain.batch;

import org.jspecify.annotations.NullMarked;
