/** The port that makes ids. */
@NullMarked
package dev.millrace.application.id;

import org.jspecify.annotations.NullMarked;
