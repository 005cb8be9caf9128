/** What has changed between two batches. */
@NullMarked
package dev.millrace.application.comparison;

import org.jspecify.annotations.NullMarked;
