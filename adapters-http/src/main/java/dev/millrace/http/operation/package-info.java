/** Health, version, languages and metrics over HTTP. */
@NullMarked
package dev.millrace.http.operation;

import org.jspecify.annotations.NullMarked;
