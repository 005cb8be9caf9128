/** Tests of scores and grades. */
@NullMarked
package dev.millrace.domain.score;

import org.jspecify.annotations.NullMarked;
