/** Stored test profiles. */
@NullMarked
package dev.millrace.domain.profile;

import org.jspecify.annotations.NullMarked;
