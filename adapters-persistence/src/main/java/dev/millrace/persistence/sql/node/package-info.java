/** The table of nodes. */
@NullMarked
package dev.millrace.persistence.sql.node;

import org.jspecify.annotations.NullMarked;
