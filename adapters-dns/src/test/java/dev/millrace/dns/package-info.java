/** Tests of the engine as a whole, against real servers on loopback. */
@NullMarked
package dev.millrace.dns;

import org.jspecify.annotations.NullMarked;
