/** Questions to name servers and what comes back. */
@NullMarked
package dev.millrace.dns.query;

import org.jspecify.annotations.NullMarked;
