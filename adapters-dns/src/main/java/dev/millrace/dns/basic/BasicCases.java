package dev.millrace.dns.basic;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module BASIC. */
public final class BasicCases {

  private BasicCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(new Basic01(), new Basic02(), new Basic03());
  }
}
