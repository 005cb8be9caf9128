/** Logging: one stream, standard error; text for people, JSON lines for machines. */
@NullMarked
package dev.millrace.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
