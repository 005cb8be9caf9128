/** Tests of metrics. */
@NullMarked
package dev.millrace.metrics;

import org.jspecify.annotations.NullMarked;
