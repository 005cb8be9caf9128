/** Module DELEGATION: do parent and zone agree, and is there enough of both? */
@NullMarked
package dev.millrace.dns.delegation;

import org.jspecify.annotations.NullMarked;
