/** Module CONNECTIVITY: can the servers be reached, and over different networks? */
@NullMarked
package dev.millrace.dns.connectivity;

import org.jspecify.annotations.NullMarked;
