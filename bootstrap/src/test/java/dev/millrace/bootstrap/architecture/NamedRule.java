package dev.millrace.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule with a name; its planted violation lies in the package {@code planted.<id>}.
 *
 * @param id lower-case letters
 * @param advice what the reader of a failure is told
 */
record NamedRule(String id, String advice, ArchRule rule) {

  static NamedRule of(String id, String advice, ArchRule rule) {
    return new NamedRule(id, advice, rule.because(advice));
  }

  @Override
  public String toString() {
    return id;
  }
}
