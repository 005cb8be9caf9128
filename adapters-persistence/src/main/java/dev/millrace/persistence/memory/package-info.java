/** The store that keeps everything in the memory of one process, for trying out and for tests. */
@NullMarked
package dev.millrace.persistence.memory;

import org.jspecify.annotations.NullMarked;
