/** Tests of the store in a SQLite file. */
@NullMarked
package dev.millrace.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
