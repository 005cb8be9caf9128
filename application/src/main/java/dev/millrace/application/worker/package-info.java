/** The worker runtime and the port to what executes a job. */
@NullMarked
package dev.millrace.application.worker;

import org.jspecify.annotations.NullMarked;
