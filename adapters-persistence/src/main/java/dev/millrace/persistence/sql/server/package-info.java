/** What all database servers have in common: pools, the migration under a lock, the probe. */
@NullMarked
package dev.millrace.persistence.sql.server;

import org.jspecify.annotations.NullMarked;
