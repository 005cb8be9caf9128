/** Module CONSISTENCY: do the servers agree? */
@NullMarked
package dev.millrace.dns.consistency;

import org.jspecify.annotations.NullMarked;
