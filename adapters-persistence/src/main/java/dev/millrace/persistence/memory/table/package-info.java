/** Rows in memory with indexes, changes that can be undone, and lists that are read page by page. */
@NullMarked
package dev.millrace.persistence.memory.table;

import org.jspecify.annotations.NullMarked;
