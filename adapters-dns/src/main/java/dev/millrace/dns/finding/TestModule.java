package dev.millrace.dns.finding;

import dev.millrace.domain.RuleViolation;
import java.util.Arrays;
import java.util.Locale;

/** The modules of the test plan, in the order in which they run; SYSTEM is the engine itself. */
public enum TestModule {
  BASIC,
  ADDRESS,
  CONNECTIVITY,
  CONSISTENCY,
  DNSSEC,
  DELEGATION,
  NAMESERVER,
  SYNTAX,
  ZONE,
  SYSTEM;

  /** The lower-case name, as file names and test selections have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a module name in any letter case.
   *
   * @throws RuleViolation {@code invalid_profile} if there is no such module
   */
  public static TestModule parse(String text) {
    return Arrays.stream(values())
        .filter(module -> module.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RuleViolation(
                    "invalid_profile",
                    "There is no test module \"%s\"; the modules are %s."
                        .formatted(text, Arrays.toString(values()))));
  }
}
