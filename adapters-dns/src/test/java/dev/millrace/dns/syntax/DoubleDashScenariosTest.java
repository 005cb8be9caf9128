package dev.millrace.dns.syntax;

import dev.millrace.dns.scenario.OfflineScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zonemaster has no scenarios for Syntax03; the name is all that the case looks at. */
class DoubleDashScenariosTest {

  @ParameterizedTest
  @CsvSource({
    "ab--cd.xa, DISCOURAGED_DOUBLE_DASH",
    "ab--.xa, DISCOURAGED_DOUBLE_DASH",
    "----.xa, DISCOURAGED_DOUBLE_DASH",
    "child.ab--cd.xa, DISCOURAGED_DOUBLE_DASH",
    "xn--fa-hia.ab--cd.xa, DISCOURAGED_DOUBLE_DASH",
    "xm--fa-hia.xa, DISCOURAGED_DOUBLE_DASH",
    "XN--FA-HIA.xa, NO_DOUBLE_DASH",
    "a--b.xa, NO_DOUBLE_DASH",
    "abc--d.xa, NO_DOUBLE_DASH",
    "ab-c-d.xa, NO_DOUBLE_DASH",
  })
  void syntax03(String name, String tag) {
    check(name, tag);
  }

  /** Positions are those of the octets, not those of the escapes that show them. */
  @ParameterizedTest
  @CsvSource({
    "a\\.--b.xa, DISCOURAGED_DOUBLE_DASH",
    "\\000\\001--b.xa, DISCOURAGED_DOUBLE_DASH",
    "\\.--b.xa, NO_DOUBLE_DASH",
    "xn\\.--b.xa, NO_DOUBLE_DASH",
  })
  void positionsAreCountedInOctets(String name, String tag) {
    check(name, tag);
  }

  private static void check(String name, String tag) {
    OfflineScenario.of(name).testing(name).finds(tag).check(new Syntax03());
  }
}
