/** Tests of what is in this package. */
@NullMarked
package dev.millrace.dns.profile;

import org.jspecify.annotations.NullMarked;
