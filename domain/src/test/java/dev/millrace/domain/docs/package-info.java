/** Reads the documents that tests hold the code to. */
@NullMarked
package dev.millrace.domain.docs;

import org.jspecify.annotations.NullMarked;
