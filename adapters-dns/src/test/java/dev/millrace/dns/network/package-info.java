/** Tests of what is in this package. */
@NullMarked
package dev.millrace.dns.network;

import org.jspecify.annotations.NullMarked;
