/** Tests of the HTTP surface over real HTTP. */
@NullMarked
package dev.millrace.http;

import org.jspecify.annotations.NullMarked;
