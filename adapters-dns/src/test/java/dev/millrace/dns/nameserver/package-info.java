/** Tests of module NAMESERVER. */
@NullMarked
package dev.millrace.dns.nameserver;

import org.jspecify.annotations.NullMarked;
