/** Stored profiles over HTTP. */
@NullMarked
package dev.millrace.http.profile;

import org.jspecify.annotations.NullMarked;
