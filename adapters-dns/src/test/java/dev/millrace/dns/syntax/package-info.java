/** Tests of module SYNTAX. */
@NullMarked
package dev.millrace.dns.syntax;

import org.jspecify.annotations.NullMarked;
