/** Runs and entries over HTTP. */
@NullMarked
package dev.millrace.http.run;

import org.jspecify.annotations.NullMarked;
