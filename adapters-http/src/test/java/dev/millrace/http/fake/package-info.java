/** A small store in memory, so that the surface can be tested without an adapter for storage. */
@NullMarked
package dev.millrace.http.fake;

import org.jspecify.annotations.NullMarked;
