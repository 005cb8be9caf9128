/** The contract of the port that makes ids, and its tests. */
@NullMarked
package dev.millrace.application.id;

import org.jspecify.annotations.NullMarked;
