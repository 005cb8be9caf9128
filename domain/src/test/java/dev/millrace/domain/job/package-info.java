/** Tests of jobs and their life. */
@NullMarked
package dev.millrace.domain.job;

import org.jspecify.annotations.NullMarked;
