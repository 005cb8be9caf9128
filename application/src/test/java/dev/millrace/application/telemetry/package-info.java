/** The contracts of the ports that count what happens. */
@NullMarked
package dev.millrace.application.telemetry;

import org.jspecify.annotations.NullMarked;
