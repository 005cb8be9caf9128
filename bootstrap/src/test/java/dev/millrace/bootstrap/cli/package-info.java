/** Tests of the command line. */
@NullMarked
package dev.millrace.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
