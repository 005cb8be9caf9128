/** A store as lines of JSON in a file: for backups, and between stores that never meet. */
@NullMarked
package dev.millrace.persistence.sql.transfer.file;

import org.jspecify.annotations.NullMarked;
