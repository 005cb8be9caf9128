package dev.millrace.dns.syntax;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module SYNTAX. */
public final class SyntaxCases {

  private SyntaxCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Syntax01(),
        new Syntax02(),
        new Syntax03(),
        new Syntax04(),
        new Syntax05(),
        new Syntax06(),
        new Syntax07(),
        new Syntax08());
  }
}
