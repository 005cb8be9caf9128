/** The outermost ring: the program's entry. */
@NullMarked
package dev.millrace.bootstrap;

import org.jspecify.annotations.NullMarked;
