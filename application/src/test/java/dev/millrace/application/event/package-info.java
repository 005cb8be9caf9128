/** Suites over watching jobs, to be run on every store. */
@NullMarked
package dev.millrace.application.event;

import org.jspecify.annotations.NullMarked;
