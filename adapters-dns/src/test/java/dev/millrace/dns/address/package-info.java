/** Scenarios of module ADDRESS. */
@NullMarked
package dev.millrace.dns.address;

import org.jspecify.annotations.NullMarked;
