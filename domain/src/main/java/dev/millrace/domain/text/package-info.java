/** Texts that people wrote. */
@NullMarked
package dev.millrace.domain.text;

import org.jspecify.annotations.NullMarked;
