package dev.millrace.application.publicaccess;

/**
 * A stored profile that the public may test with, without what it says.
 *
 * @param description empty for none
 */
public record PublicProfile(long id, String name, String description) {}
