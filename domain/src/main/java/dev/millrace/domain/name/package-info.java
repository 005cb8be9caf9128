/** Names: of domains in their normal form, and of tags. */
@NullMarked
package dev.millrace.domain.name;

import org.jspecify.annotations.NullMarked;
