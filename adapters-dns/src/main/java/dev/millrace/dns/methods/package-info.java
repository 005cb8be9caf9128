/** The methods that test cases share, as Zonemaster's MethodsV2 defines them. */
@NullMarked
package dev.millrace.dns.methods;

import org.jspecify.annotations.NullMarked;
