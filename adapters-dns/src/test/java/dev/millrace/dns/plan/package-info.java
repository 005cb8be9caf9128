/** Tests of what is in this package. */
@NullMarked
package dev.millrace.dns.plan;

import org.jspecify.annotations.NullMarked;
