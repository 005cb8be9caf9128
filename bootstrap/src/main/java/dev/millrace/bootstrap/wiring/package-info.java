/**
 * The composition root: one small class for each adapter picks from the configuration, {@link
 * dev.millrace.bootstrap.wiring.MillraceServer} puts all together and takes it apart again.
 */
@NullMarked
package dev.millrace.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
