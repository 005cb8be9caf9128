package dev.millrace.bootstrap.configuration;

/** How log lines look. */
public enum LogFormat {
  /** Text on a terminal, JSON otherwise. */
  AUTO,
  TEXT,
  JSON
}
