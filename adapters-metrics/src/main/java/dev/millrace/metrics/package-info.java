/** Counts what happens with Micrometer and shows it as Prometheus text. */
@NullMarked
package dev.millrace.metrics;

import org.jspecify.annotations.NullMarked;
