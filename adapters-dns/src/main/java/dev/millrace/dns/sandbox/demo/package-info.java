/** The world of {@code millrace demo}: zones that are healthy or broken in one known way each. */
@NullMarked
package dev.millrace.dns.sandbox.demo;

import org.jspecify.annotations.NullMarked;
