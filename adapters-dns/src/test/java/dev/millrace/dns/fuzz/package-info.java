/** Mutated messages, through the parser and through whole runs. */
@NullMarked
package dev.millrace.dns.fuzz;

import org.jspecify.annotations.NullMarked;
