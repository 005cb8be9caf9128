package dev.millrace.dns.zone;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module ZONE. */
public final class ZoneCases {

  private ZoneCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Zone01(),
        new Zone02(),
        new Zone03(),
        new Zone04(),
        new Zone05(),
        new Zone06(),
        new Zone07(),
        new Zone08(),
        new Zone09(),
        new Zone10(),
        new Zone11(),
        new Zone12(),
        new Zone13());
  }
}
