/** Use cases about finished runs and their entries, and the port that reads them. */
@NullMarked
package dev.millrace.application.run;

import org.jspecify.annotations.NullMarked;
