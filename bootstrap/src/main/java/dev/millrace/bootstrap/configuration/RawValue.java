package dev.millrace.bootstrap.configuration;

/** A value as it was written, and where. */
public record RawValue(String text, Origin origin) {}
