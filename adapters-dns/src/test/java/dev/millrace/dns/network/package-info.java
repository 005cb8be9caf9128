/** Tests of what sends, and a network for tests of everything else. */
@NullMarked
package dev.millrace.dns.network;

import org.jspecify.annotations.NullMarked;
