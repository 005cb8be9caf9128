/** The registry's tables: domains and tags. */
@NullMarked
package dev.millrace.persistence.sql.registry;

import org.jspecify.annotations.NullMarked;
