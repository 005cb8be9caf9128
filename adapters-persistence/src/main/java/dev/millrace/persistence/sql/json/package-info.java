/** The JSON texts that the tables keep. */
@NullMarked
package dev.millrace.persistence.sql.json;

import org.jspecify.annotations.NullMarked;
