/** Where contenders get databases of their own. */
@NullMarked
package dev.millrace.benchmarks.queue.place;

import org.jspecify.annotations.NullMarked;
