package dev.millrace.dns.dnssec;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module DNSSEC. */
public final class DnssecCases {

  private DnssecCases() {}

  /**
   * All of them, in the order in which they run. Dnssec07 and Dnssec11 come first, since the others
   * are only for zones that Dnssec07 does not find unsigned (Zonemaster, dnssec07, "Special
   * procedural requirements").
   */
  public static List<TestCase> all() {
    return List.of(
        new Dnssec07(),
        new Dnssec11(),
        new Dnssec01(),
        new Dnssec02(),
        new Dnssec03(),
        new Dnssec04(),
        new Dnssec05(),
        new Dnssec06(),
        new Dnssec08(),
        new Dnssec09(),
        new Dnssec10(),
        new Dnssec13(),
        new Dnssec14(),
        new Dnssec15(),
        new Dnssec16(),
        new Dnssec17(),
        new Dnssec18(),
        new Dnssec19(KeyBlocklist.installed()),
        new Dnssec20());
  }
}
