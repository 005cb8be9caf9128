package dev.millrace.application.error;

import java.util.List;
import java.util.stream.Collectors;

/** A document that was handed in breaks rules, each of them in a place that can be named. */
public final class Invalid extends ApplicationException {

  private static final int TOLD = 5;

  private final transient List<Flaw> flaws;

  /**
   * @param code for example {@code invalid_profile}
   * @param flaws at least one; the message tells the first of them
   */
  public Invalid(String code, List<Flaw> flaws) {
    super(code, message(flaws));
    this.flaws = List.copyOf(flaws);
  }

  /** All that is wrong. */
  public List<Flaw> flaws() {
    return flaws;
  }

  private static String message(List<Flaw> flaws) {
    String told = flaws.stream().limit(TOLD).map(Flaw::message).collect(Collectors.joining(" "));
    int more = flaws.size() - TOLD;
    return more > 0 ? "%s And %d more.".formatted(told, more) : told;
  }
}
