/** Contracts of the ports and use cases of stored profiles. */
@NullMarked
package dev.millrace.application.profile;

import org.jspecify.annotations.NullMarked;
