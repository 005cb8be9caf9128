/** Tests of the demo world. */
@NullMarked
package dev.millrace.dns.sandbox.demo;

import org.jspecify.annotations.NullMarked;
