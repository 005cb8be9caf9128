/** What the programs have in common that people see: options, the machine, the document. */
@NullMarked
package dev.millrace.benchmarks.console;

import org.jspecify.annotations.NullMarked;
