/**
 * A small world of authoritative name servers on loopback, in this process, with real UDP and TCP
 * sockets. {@link dev.millrace.dns.sandbox.Sandbox#builder} makes a world from descriptions of
 * zones; a single {@link dev.millrace.dns.sandbox.SandboxServer} is enough for a narrow test.
 */
@NullMarked
package dev.millrace.dns.sandbox;

import org.jspecify.annotations.NullMarked;
