/** The queue over HTTP. */
@NullMarked
package dev.millrace.http.queue;

import org.jspecify.annotations.NullMarked;
