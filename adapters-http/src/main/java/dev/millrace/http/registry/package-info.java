/** Domains and tags over HTTP. */
@NullMarked
package dev.millrace.http.registry;

import org.jspecify.annotations.NullMarked;
