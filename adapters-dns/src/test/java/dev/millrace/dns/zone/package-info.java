/** Tests of module ZONE. */
@NullMarked
package dev.millrace.dns.zone;

import org.jspecify.annotations.NullMarked;
