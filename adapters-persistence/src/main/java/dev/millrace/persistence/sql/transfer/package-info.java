/**
 * Moving a store's rows, as they are, between databases: what the tables look like everywhere, how
 * rows are read, written and compared, and how a move that was broken off goes on.
 */
@NullMarked
package dev.millrace.persistence.sql.transfer;

import org.jspecify.annotations.NullMarked;
