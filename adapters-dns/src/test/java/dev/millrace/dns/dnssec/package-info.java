/** Tests of module DNSSEC. */
@NullMarked
package dev.millrace.dns.dnssec;

import org.jspecify.annotations.NullMarked;
