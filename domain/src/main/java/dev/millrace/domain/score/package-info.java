/** Scores and grades of a zone test. */
@NullMarked
package dev.millrace.domain.score;

import org.jspecify.annotations.NullMarked;
