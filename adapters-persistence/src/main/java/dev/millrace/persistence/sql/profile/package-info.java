/** Stored profiles in SQL. */
@NullMarked
package dev.millrace.persistence.sql.profile;

import org.jspecify.annotations.NullMarked;
