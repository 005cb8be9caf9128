/** The closed family of errors that use cases answer with. */
@NullMarked
package dev.millrace.application.error;

import org.jspecify.annotations.NullMarked;
