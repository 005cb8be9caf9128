/** Scenarios for the cases of module DELEGATION. */
@NullMarked
package dev.millrace.dns.delegation;

import org.jspecify.annotations.NullMarked;
