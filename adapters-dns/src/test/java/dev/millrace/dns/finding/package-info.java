/** Tests of tags and messages. */
@NullMarked
package dev.millrace.dns.finding;

import org.jspecify.annotations.NullMarked;
