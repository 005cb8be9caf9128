/** The order in which waiting jobs are leased, and the rules for changing it. */
@NullMarked
package dev.millrace.domain.queue;

import org.jspecify.annotations.NullMarked;
