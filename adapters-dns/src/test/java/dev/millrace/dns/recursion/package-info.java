/** Tests of what is in this package. */
@NullMarked
package dev.millrace.dns.recursion;

import org.jspecify.annotations.NullMarked;
