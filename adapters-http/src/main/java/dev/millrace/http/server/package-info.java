/** The HTTP server: limits, headers, the access log. */
@NullMarked
package dev.millrace.http.server;

import org.jspecify.annotations.NullMarked;
