/** Commands that work on a server over its API. */
@NullMarked
package dev.millrace.bootstrap.client;

import org.jspecify.annotations.NullMarked;
