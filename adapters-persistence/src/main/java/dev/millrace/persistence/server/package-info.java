/** Where a database server is, how to reach it safely, and how many connections to keep. */
@NullMarked
package dev.millrace.persistence.server;

import org.jspecify.annotations.NullMarked;
