/** Tags, findings and their messages. */
@NullMarked
package dev.millrace.dns.finding;

import org.jspecify.annotations.NullMarked;
