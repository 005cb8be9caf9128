/** What all use cases share. */
@NullMarked
package dev.millrace.application;

import org.jspecify.annotations.NullMarked;
