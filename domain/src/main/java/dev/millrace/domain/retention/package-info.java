/** Retention: which terminal records may be purged, and when. */
@NullMarked
package dev.millrace.domain.retention;

import org.jspecify.annotations.NullMarked;
