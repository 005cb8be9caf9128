/** Who changed what. */
@NullMarked
package dev.millrace.persistence.sql.audit;

import org.jspecify.annotations.NullMarked;
