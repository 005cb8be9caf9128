package dev.millrace.dns.syntax;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module SYNTAX. */
public final class SyntaxCases {

  private SyntaxCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of();
  }
}
