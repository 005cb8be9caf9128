/** Module NAMESERVER: do the servers behave? */
@NullMarked
package dev.millrace.dns.nameserver;

import org.jspecify.annotations.NullMarked;
