/** Who may do what, and who did it. */
@NullMarked
package dev.millrace.application.access;

import org.jspecify.annotations.NullMarked;
