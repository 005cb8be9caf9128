/**
 * What commands share: the console with its tables and colours, exit codes, and input that several
 * of them take in the same form.
 */
@NullMarked
package dev.millrace.bootstrap.console;

import org.jspecify.annotations.NullMarked;
