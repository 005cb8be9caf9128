/** Contract suites and tests of who may do what. */
@NullMarked
package dev.millrace.application.access;

import org.jspecify.annotations.NullMarked;
