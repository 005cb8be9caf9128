/** The rules of the architecture, and the proof that each of them can fail. */
@NullMarked
package dev.millrace.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
