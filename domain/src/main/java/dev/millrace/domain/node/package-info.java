/** Nodes: processes that lease jobs. */
@NullMarked
package dev.millrace.domain.node;

import org.jspecify.annotations.NullMarked;
