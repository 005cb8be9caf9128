/** Connections, transactions and statements, and where the dialects differ. */
@NullMarked
package dev.millrace.persistence.sql.session;

import org.jspecify.annotations.NullMarked;
