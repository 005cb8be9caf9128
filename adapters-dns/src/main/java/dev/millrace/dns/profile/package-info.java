/** Test profiles: which cases run, how grave each tag is, and the thresholds. */
@NullMarked
package dev.millrace.dns.profile;

import org.jspecify.annotations.NullMarked;
