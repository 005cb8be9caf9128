/** Suites over the use cases about single jobs. */
@NullMarked
package dev.millrace.application.job;

import org.jspecify.annotations.NullMarked;
