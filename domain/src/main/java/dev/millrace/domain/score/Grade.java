package dev.millrace.domain.score;

import dev.millrace.domain.RuleViolation;

/**
 * The letter for a score, best first.
 *
 * <p>Source: gonemaster, scoring.
 */
public enum Grade {
  A_PLUS("A+"),
  A("A"),
  B("B"),
  C("C"),
  D("D"),
  F("F");

  private final String label;

  Grade(String label) {
    this.label = label;
  }

  /**
   * @throws RuleViolation {@code invalid_grade} if the text names no grade
   */
  public static Grade parse(String text) {
    for (Grade grade : values()) {
      if (grade.label.equalsIgnoreCase(text)) {
        return grade;
      }
    }
    throw new RuleViolation("invalid_grade", "The grade must be one of A+, A, B, C, D, F.");
  }

  /** How it is written: {@code A+}, {@code A} … {@code F}. */
  public String label() {
    return label;
  }
}
