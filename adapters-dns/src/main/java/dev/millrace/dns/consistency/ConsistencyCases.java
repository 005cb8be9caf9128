package dev.millrace.dns.consistency;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module CONSISTENCY. */
public final class ConsistencyCases {

  private ConsistencyCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Consistency01(),
        new Consistency02(),
        new Consistency03(),
        new Consistency04(),
        new Consistency05(),
        new Consistency06());
  }
}
