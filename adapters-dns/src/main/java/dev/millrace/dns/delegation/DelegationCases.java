package dev.millrace.dns.delegation;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module DELEGATION. */
public final class DelegationCases {

  private DelegationCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Delegation01(),
        new Delegation02(),
        new Delegation03(),
        new Delegation04(),
        new Delegation05(),
        new Delegation06(),
        new Delegation07());
  }
}
