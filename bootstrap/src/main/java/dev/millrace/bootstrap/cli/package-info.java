/** The command line: commands, their help texts, and what they print. */
@NullMarked
package dev.millrace.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
