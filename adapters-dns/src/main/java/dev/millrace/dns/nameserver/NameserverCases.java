package dev.millrace.dns.nameserver;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module NAMESERVER. */
public final class NameserverCases {

  private NameserverCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of();
  }
}
