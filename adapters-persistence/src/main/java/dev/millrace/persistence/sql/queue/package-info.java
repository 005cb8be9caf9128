/** The queue's tables: jobs that wait or run. */
@NullMarked
package dev.millrace.persistence.sql.queue;

import org.jspecify.annotations.NullMarked;
