/** The store in one SQLite file. */
@NullMarked
package dev.millrace.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
