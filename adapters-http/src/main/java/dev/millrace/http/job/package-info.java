/** Jobs over HTTP. */
@NullMarked
package dev.millrace.http.job;

import org.jspecify.annotations.NullMarked;
