package dev.millrace.dns.nameserver;

import dev.millrace.dns.testcase.TestCase;
import java.util.List;

/** The cases of module NAMESERVER. */
public final class NameserverCases {

  private NameserverCases() {}

  /** All of them, in the order in which they run. */
  public static List<TestCase> all() {
    return List.of(
        new Nameserver01(),
        new Nameserver02(),
        new Nameserver03(),
        new Nameserver04(),
        new Nameserver05(),
        new Nameserver06(),
        new Nameserver07(),
        new Nameserver08(),
        new Nameserver09(),
        new Nameserver10(),
        new Nameserver11(),
        new Nameserver12(),
        new Nameserver13(),
        new Nameserver15(),
        new Nameserver16());
  }
}
