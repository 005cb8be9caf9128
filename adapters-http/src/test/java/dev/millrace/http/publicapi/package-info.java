/** The public API by itself. */
@NullMarked
package dev.millrace.http.publicapi;

import org.jspecify.annotations.NullMarked;
