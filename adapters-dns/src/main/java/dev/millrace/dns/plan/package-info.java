/** The test plan and what runs it. */
@NullMarked
package dev.millrace.dns.plan;

import org.jspecify.annotations.NullMarked;
