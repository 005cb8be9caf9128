/** Reads where a database server is, in all the forms in which users of other programs write it. */
@NullMarked
package dev.millrace.bootstrap.configuration.address;

import org.jspecify.annotations.NullMarked;
