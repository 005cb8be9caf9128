/**
 * Real database servers for tests: where they come from, how they are started, who runs on them.
 */
@NullMarked
package dev.millrace.persistence.testserver;

import org.jspecify.annotations.NullMarked;
