/** Calls to a server: where it is, what is asked, what it answers, and what can go wrong. */
@NullMarked
package dev.millrace.bootstrap.client.connection;

import org.jspecify.annotations.NullMarked;
