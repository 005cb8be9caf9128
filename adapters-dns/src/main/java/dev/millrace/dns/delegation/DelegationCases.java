package dev.millrace.dns.delegation;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module DELEGATION. */
public final class DelegationCases {

  private DelegationCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of();
  }
}
