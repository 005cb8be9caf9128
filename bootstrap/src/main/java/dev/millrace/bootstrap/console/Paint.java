package dev.millrace.bootstrap.console;

import dev.millrace.domain.entry.Level;
import dev.millrace.domain.score.Grade;

/**
 * Puts colours on words (ECMA-48, section 8.3.117, SGR).
 *
 * @param on whether colours are wanted at all
 */
public record Paint(boolean on) {

  private static final String RESET = "\u001b[0m";

  public String bold(String text) {
    return wrap(text, "\u001b[1m");
  }

  public String faint(String text) {
    return wrap(text, "\u001b[2m");
  }

  /** The text in the colour of a level. */
  public String level(Level level, String text) {
    return switch (level) {
      case CRITICAL -> wrap(text, "\u001b[1;31m");
      case ERROR -> wrap(text, "\u001b[31m");
      case WARNING -> wrap(text, "\u001b[33m");
      case NOTICE -> wrap(text, "\u001b[36m");
      case INFO -> text;
      case DEBUG, DEBUG2, DEBUG3 -> faint(text);
    };
  }

  /** The text in the colour of a grade. */
  public String grade(Grade grade, String text) {
    return switch (grade) {
      case A_PLUS, A -> wrap(text, "\u001b[32m");
      case B, C -> wrap(text, "\u001b[33m");
      case D, F -> wrap(text, "\u001b[31m");
    };
  }

  /** The text in the colour of how a job stands. */
  public String status(String status) {
    return switch (status) {
      case "succeeded", "complete", "ready", "ok" -> wrap(status, "\u001b[32m");
      case "failed", "expired", "incomplete", "not_ready" -> wrap(status, "\u001b[31m");
      case "running", "expanding" -> wrap(status, "\u001b[36m");
      default -> status;
    };
  }

  private String wrap(String text, String code) {
    return on ? code + text + RESET : text;
  }
}
