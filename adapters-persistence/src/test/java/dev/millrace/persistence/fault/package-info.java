/** What a store does when its server, or the way to it, fails. */
@NullMarked
package dev.millrace.persistence.fault;

import org.jspecify.annotations.NullMarked;
