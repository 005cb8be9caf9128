/** Scenarios for the cases of module CONSISTENCY. */
@NullMarked
package dev.millrace.dns.consistency;

import org.jspecify.annotations.NullMarked;
