/** Tests of nodes. */
@NullMarked
package dev.millrace.domain.node;

import org.jspecify.annotations.NullMarked;
