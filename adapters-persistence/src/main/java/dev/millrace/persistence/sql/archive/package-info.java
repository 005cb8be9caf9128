/** The archive's tables: finished runs and their entries. */
@NullMarked
package dev.millrace.persistence.sql.archive;

import org.jspecify.annotations.NullMarked;
