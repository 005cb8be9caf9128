/** Sessions and what statements share. */
@NullMarked
package dev.millrace.persistence.sql.session;

import org.jspecify.annotations.NullMarked;
