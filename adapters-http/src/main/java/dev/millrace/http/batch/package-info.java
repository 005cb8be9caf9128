/** Batches over HTTP. */
@NullMarked
package dev.millrace.http.batch;

import org.jspecify.annotations.NullMarked;
