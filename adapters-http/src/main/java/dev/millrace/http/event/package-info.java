/** Streams of server-sent events, whatever they tell of. */
@NullMarked
package dev.millrace.http.event;

import org.jspecify.annotations.NullMarked;
