/** Tests of names and tags. */
@NullMarked
package dev.millrace.domain.registry;

import org.jspecify.annotations.NullMarked;
