/** Module ZONE: is the zone's content sane? */
@NullMarked
package dev.millrace.dns.zone;

import org.jspecify.annotations.NullMarked;
