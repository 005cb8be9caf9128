/** Servers that mean harm, or might as well: whole runs against them end, and say why. */
@NullMarked
package dev.millrace.dns.hostile;

import org.jspecify.annotations.NullMarked;
