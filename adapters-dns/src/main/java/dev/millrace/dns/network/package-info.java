/** Everything that sends: sockets, guards, bounds and the cache of one run. */
@NullMarked
package dev.millrace.dns.network;

import org.jspecify.annotations.NullMarked;
