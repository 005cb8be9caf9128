/** What happens to jobs, for those who watch. */
@NullMarked
package dev.millrace.application.event;

import org.jspecify.annotations.NullMarked;
