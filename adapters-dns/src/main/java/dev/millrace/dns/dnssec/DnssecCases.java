package dev.millrace.dns.dnssec;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module DNSSEC. */
public final class DnssecCases {

  private DnssecCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of();
  }
}
