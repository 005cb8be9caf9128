/** Tests of what sandbox zones contain and answer. */
@NullMarked
package dev.millrace.dns.sandbox.zone;

import org.jspecify.annotations.NullMarked;
