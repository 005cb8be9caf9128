/** The port that runs work in one transaction. */
@NullMarked
package dev.millrace.application.tx;

import org.jspecify.annotations.NullMarked;
