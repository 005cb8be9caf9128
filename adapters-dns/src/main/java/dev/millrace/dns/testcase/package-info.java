/** What a test case is written against. */
@NullMarked
package dev.millrace.dns.testcase;

import org.jspecify.annotations.NullMarked;
