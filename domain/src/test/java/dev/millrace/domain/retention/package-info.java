/** Tests of retention. */
@NullMarked
package dev.millrace.domain.retention;

import org.jspecify.annotations.NullMarked;
