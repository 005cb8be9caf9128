/** The registry: domains once tested or tagged, and tags. */
@NullMarked
package dev.millrace.domain.registry;

import org.jspecify.annotations.NullMarked;
