/** Scenarios of module BASIC. */
@NullMarked
package dev.millrace.dns.basic;

import org.jspecify.annotations.NullMarked;
