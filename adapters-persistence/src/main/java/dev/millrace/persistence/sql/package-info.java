/** The store over an SQL database: what all dialects share, put together. */
@NullMarked
package dev.millrace.persistence.sql;

import org.jspecify.annotations.NullMarked;
