/** The store on a PostgreSQL server. */
@NullMarked
package dev.millrace.persistence.postgres;

import org.jspecify.annotations.NullMarked;
