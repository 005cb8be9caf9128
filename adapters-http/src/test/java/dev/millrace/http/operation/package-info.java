/** Tests of health and metrics. */
@NullMarked
package dev.millrace.http.operation;

import org.jspecify.annotations.NullMarked;
