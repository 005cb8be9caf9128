/** Module ADDRESS: are the servers' addresses usable? */
@NullMarked
package dev.millrace.dns.address;

import org.jspecify.annotations.NullMarked;
