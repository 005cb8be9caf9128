/** Tests of where addresses are announced. */
@NullMarked
package dev.millrace.dns.routing;

import org.jspecify.annotations.NullMarked;
