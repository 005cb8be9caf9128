package dev.millrace.domain.score;

import dev.millrace.domain.RuleViolation;

/**
 * The letter for a score, best first.
 *
 * <p>Source: gonemaster, scoring.
 */
public enum Grade {
  A_PLUS("A+", 100),
  A("A", 90),
  B("B", 75),
  C("C", 60),
  D("D", 40),
  F("F", 0);

  private final String label;
  private final double minimum;

  Grade(String label, double minimum) {
    this.label = label;
    this.minimum = minimum;
  }

  /** The grade of a score by itself, {@code A} at best: an A+ also takes the bonus criteria. */
  public static Grade of(double score) {
    for (Grade grade : values()) {
      if (grade != A_PLUS && score >= grade.minimum) {
        return grade;
      }
    }
    return F;
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

  /** The lowest score that earns it. */
  public double minimum() {
    return minimum;
  }

  /** How it is written: {@code A+}, {@code A} … {@code F}. */
  public String label() {
    return label;
  }
}
