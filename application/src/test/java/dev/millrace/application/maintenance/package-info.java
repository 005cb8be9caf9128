/** A suite over the maintenance loop, to be run on every store. */
@NullMarked
package dev.millrace.application.maintenance;

import org.jspecify.annotations.NullMarked;
