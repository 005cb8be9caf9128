/** Settings that operators chose, on SQL databases. */
@NullMarked
package dev.millrace.persistence.sql.setting;

import org.jspecify.annotations.NullMarked;
