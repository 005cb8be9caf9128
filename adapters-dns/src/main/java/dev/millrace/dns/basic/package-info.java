/** Module BASIC: is there a zone to test? */
@NullMarked
package dev.millrace.dns.basic;

import org.jspecify.annotations.NullMarked;
