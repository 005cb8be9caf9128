/** Tests of what is in this package. */
@NullMarked
package dev.millrace.dns.query;

import org.jspecify.annotations.NullMarked;
