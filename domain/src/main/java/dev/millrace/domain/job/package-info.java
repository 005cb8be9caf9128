/** Jobs: requests waiting or in flight, their life cycle, leases and retries. */
@NullMarked
package dev.millrace.domain.job;

import org.jspecify.annotations.NullMarked;
