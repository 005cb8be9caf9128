/** Scenarios of module CONNECTIVITY. */
@NullMarked
package dev.millrace.dns.connectivity;

import org.jspecify.annotations.NullMarked;
