package dev.millrace.bootstrap.configuration;

/** What is logged, and how. */
public record LogSettings(LogLevel level, LogFormat format) {}
