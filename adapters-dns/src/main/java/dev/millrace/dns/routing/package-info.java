/** From where addresses are announced: the origins and prefixes of the Internet's routing. */
@NullMarked
package dev.millrace.dns.routing;

import org.jspecify.annotations.NullMarked;
