/** Suites for what lays batches side by side. */
@NullMarked
package dev.millrace.application.comparison;

import org.jspecify.annotations.NullMarked;
