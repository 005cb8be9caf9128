/** Whether this process and its store can do their work. */
@NullMarked
package dev.millrace.application.health;

import org.jspecify.annotations.NullMarked;
