/** Tests of what is in this package. */
@NullMarked
package dev.millrace.dns.methods;

import org.jspecify.annotations.NullMarked;
