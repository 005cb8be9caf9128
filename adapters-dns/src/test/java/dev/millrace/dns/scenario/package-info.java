/** Scenarios: a zone in a sandbox, a case, and the tags that must and must not be found. */
@NullMarked
package dev.millrace.dns.scenario;

import org.jspecify.annotations.NullMarked;
