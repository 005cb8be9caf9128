package dev.millrace.application.error;

/**
 * One thing that is wrong with a document.
 *
 * @param path where it stands, for example {@code resolver.defaults.retry}; empty for all of it
 * @param message one sentence that says what would be right
 */
public record Flaw(String path, String message) {}
