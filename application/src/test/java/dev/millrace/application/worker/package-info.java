/** Suites over the worker runtime, to be run on every store, and the fakes that they use. */
@NullMarked
package dev.millrace.application.worker;

import org.jspecify.annotations.NullMarked;
