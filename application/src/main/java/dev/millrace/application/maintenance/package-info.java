/** What a node does by itself to keep the queue moving and the archive small. */
@NullMarked
package dev.millrace.application.maintenance;

import org.jspecify.annotations.NullMarked;
