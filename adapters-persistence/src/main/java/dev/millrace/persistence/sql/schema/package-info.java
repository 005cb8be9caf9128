/** The tables and how they come to be. */
@NullMarked
package dev.millrace.persistence.sql.schema;

import org.jspecify.annotations.NullMarked;
