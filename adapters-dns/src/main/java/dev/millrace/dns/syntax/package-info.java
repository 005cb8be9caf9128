/** Module SYNTAX: are the names well formed? */
@NullMarked
package dev.millrace.dns.syntax;

import org.jspecify.annotations.NullMarked;
