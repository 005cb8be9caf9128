/** What log lines look like, whatever is in them. */
@NullMarked
package dev.millrace.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
