/** The table of batches. */
@NullMarked
package dev.millrace.persistence.sql.batch;

import org.jspecify.annotations.NullMarked;
