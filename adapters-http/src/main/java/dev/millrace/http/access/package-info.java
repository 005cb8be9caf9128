/** Logging in, and who did what. */
@NullMarked
package dev.millrace.http.access;

import org.jspecify.annotations.NullMarked;
