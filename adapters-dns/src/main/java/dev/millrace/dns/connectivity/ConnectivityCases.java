package dev.millrace.dns.connectivity;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module CONNECTIVITY. */
public final class ConnectivityCases {

  private ConnectivityCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Connectivity01(), new Connectivity02(), new Connectivity03(), new Connectivity04());
  }
}
