/** What the contract suites of the stores share: a fresh store, builders and bounded waits. */
@NullMarked
package dev.millrace.application.store;

import org.jspecify.annotations.NullMarked;
