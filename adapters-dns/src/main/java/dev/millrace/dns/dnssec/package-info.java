/** Module DNSSEC: is the zone signed soundly? */
@NullMarked
package dev.millrace.dns.dnssec;

import org.jspecify.annotations.NullMarked;
