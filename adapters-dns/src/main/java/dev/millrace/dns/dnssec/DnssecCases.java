package dev.millrace.dns.dnssec;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module DNSSEC. */
public final class DnssecCases {

  private DnssecCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Dnssec10(),
        new Dnssec15(),
        new Dnssec16(),
        new Dnssec17(),
        new Dnssec18(),
        new Dnssec19(KeyBlocklist.installed()),
        new Dnssec20());
  }
}
