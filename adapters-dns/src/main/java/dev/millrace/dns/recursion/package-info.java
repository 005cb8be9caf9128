/** Iterative resolution from the root. */
@NullMarked
package dev.millrace.dns.recursion;

import org.jspecify.annotations.NullMarked;
