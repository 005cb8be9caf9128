/** Scenarios: a small world, a zone to test in it, and what a case must and must not find. */
@NullMarked
package dev.millrace.dns.scenario;

import org.jspecify.annotations.NullMarked;
