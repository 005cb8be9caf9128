package dev.millrace.dns.sandbox;

/**
 * A zone to try.
 *
 * @param name without final dot
 * @param description one line: what is sound or wrong about it
 */
public record SandboxZone(String name, String description) {}
