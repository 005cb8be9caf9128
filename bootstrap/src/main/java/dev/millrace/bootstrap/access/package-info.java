/** The tokens that open the API, as a file keeps them. */
@NullMarked
package dev.millrace.bootstrap.access;

import org.jspecify.annotations.NullMarked;
