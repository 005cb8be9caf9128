/** The contents of a sandbox zone: records, signatures, denial chains and how to look them up. */
@NullMarked
package dev.millrace.dns.sandbox.zone;

import org.jspecify.annotations.NullMarked;
