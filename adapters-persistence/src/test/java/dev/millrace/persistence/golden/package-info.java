/**
 * Keeps the text of every statement that is sent to a database, for review and against changes that
 * nobody meant, on databases too that no build has.
 */
@NullMarked
package dev.millrace.persistence.golden;

import org.jspecify.annotations.NullMarked;
