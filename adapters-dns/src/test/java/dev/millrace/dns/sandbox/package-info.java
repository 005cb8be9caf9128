/** Tests of the sandbox of local name servers. */
@NullMarked
package dev.millrace.dns.sandbox;

import org.jspecify.annotations.NullMarked;
