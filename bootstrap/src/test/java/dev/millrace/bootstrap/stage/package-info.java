/** Tests of the whole: real processes, real HTTP, a real store, real name servers on loopback. */
@NullMarked
package dev.millrace.bootstrap.stage;

import org.jspecify.annotations.NullMarked;
