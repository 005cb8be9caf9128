package dev.millrace.dns.nameserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dns.TestWorld;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.demo.DemoSandbox;
import dev.millrace.domain.entry.Level;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module on the demo zones, over real sockets. */
class DemoZonesScenariosTest {

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = DemoSandbox.start(TestWorld.NOW, 0);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "nothing",
      value = {
        "good.xa,        nothing",
        "unsigned.xa,    nothing",
        "nsec3.xa,       nothing",
        "hosted.xa,      nothing",
        "truncating.xa,  nothing",
        "notcp.xa,       nothing",
        "noaa.xa,        nothing",
        "axfr.xa,        AXFR_AVAILABLE",
        "lame.xa,        UPWARD_REFERRAL NS_ERROR N10_UNEXPECTED_RCODE",
        "badedns.xa,     NO_EDNS_SUPPORT N16_UNEXPECTED_RCODE",
        "dropsedns.xa,   BREAKS_ON_EDNS N16_NO_RESPONSE",
        "wrongsource.xa, DIFFERENT_SOURCE_IP N16_NO_RESPONSE"
      })
  void theModuleFindsWhatTheZoneIsDescribedToHave(String zone, @Nullable String tags)
      throws InterruptedException {
    Set<String> expected = tags == null ? Set.of() : new TreeSet<>(Arrays.asList(tags.split(" ")));

    Set<String> found =
        new ZoneTester(TestWorld.settings(sandbox))
            .test(TestWorld.spec(zone, "nameserver"), null, TestWorld.SILENT).entries().stream()
                .filter(entry -> entry.level().isAtLeast(Level.NOTICE))
                .map(entry -> entry.tag())
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(expected);
  }
}
