/** Use cases about domains and tags, and the ports that store them. */
@NullMarked
package dev.millrace.application.registry;

import org.jspecify.annotations.NullMarked;
