/** Suites over reading results. */
@NullMarked
package dev.millrace.application.run;

import org.jspecify.annotations.NullMarked;
