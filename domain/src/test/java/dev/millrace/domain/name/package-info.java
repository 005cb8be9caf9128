/** Tests of names. */
@NullMarked
package dev.millrace.domain.name;

import org.jspecify.annotations.NullMarked;
