package dev.millrace.dns.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dns.EngineSettings;
import dev.millrace.dns.TestWorld;
import dev.millrace.dns.ZoneTester;
import dev.millrace.dns.plan.RunTerms;
import dev.millrace.dns.sandbox.Faults;
import dev.millrace.dns.sandbox.Query;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.dns.sandbox.ZoneSetup;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found with a network is found again without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoredRunsTest {

  private final List<Query> seen = new CopyOnWriteArrayList<>();
  private Sandbox sandbox;

  @BeforeAll
  void start() {
    sandbox =
        Sandbox.builder(TestWorld.NOW)
            .zone(
                ZoneSetup.of("good.xa")
                    .server("ns1.good.xa", "127.89.1.1")
                    .server("ns2.good.xa", "127.89.1.2")
                    .signed())
            .zone(
                ZoneSetup.of("odd.xa")
                    .server("ns1.odd.xa", "127.89.2.1", Faults.silent())
                    .server("ns2.odd.xa", "127.89.2.2", Faults.refused())
                    .server("ns3.odd.xa", "127.89.2.3", Faults.noTcp())
                    .server("ns4.odd.xa", "127.89.2.4"))
            .observedBy(seen::add)
            .start();
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  /** A process of its own: it shares nothing with the others. */
  private List<Entry> run(String domain, Packets packets, String... tests)
      throws InterruptedException {
    return new ZoneTester(TestWorld.settings(sandbox))
        .test(
            TestWorld.spec(domain, tests),
            null,
            RunTerms.ORDINARY.asking(packets),
            TestWorld.SILENT)
        .entries();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good.xa", "odd.xa", "nosuch.xa", "."})
  void aRestoredRunFindsTheSameAndSendsNothing(String domain, @TempDir Path folder)
      throws Exception {
    PacketCache cache = new PacketCache(TestWorld.NOW);
    List<Entry> live = run(domain, new Packets.Recorded(cache));
    PacketFile.write(cache, folder.resolve("packets"));
    seen.clear();

    PacketCache read = PacketFile.read(folder.resolve("packets"));
    List<Entry> restored = run(domain, new Packets.Restored(read));

    assertThat(TestWorld.lines(restored)).isEqualTo(TestWorld.lines(live));
    assertThat(seen).isEmpty();
    assertThat(read.time()).isEqualTo(TestWorld.NOW);
  }

  @Test
  void aRestoredRunThatAsksForMoreEndsAndSaysWhatIsMissing() throws Exception {
    PacketCache cache = new PacketCache(TestWorld.NOW);
    run("good.xa", new Packets.Recorded(cache), "basic");
    seen.clear();

    assertThatThrownBy(() -> run("good.xa", new Packets.Restored(cache), "zone"))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("not_recorded"))
        .hasMessageMatching("There is no answer of 127\\S+ to good\\.xa \\S+ over \\S+ among.*");
    assertThat(seen).isEmpty();
  }

  @Test
  void whatTheProfileForbidsIsNotMissedInARestoredRun() throws Exception {
    PacketCache cache = new PacketCache(TestWorld.NOW);
    Packets nothing = new Packets.Restored(cache);
    ZoneTester publicOnly =
        new ZoneTester(
            TestWorld.settings(sandbox)
                .allowing(new EngineSettings.Permissions(true, true, false)));

    assertThat(
            publicOnly
                .test(
                    TestWorld.spec("good.xa", "basic01"),
                    null,
                    RunTerms.ORDINARY.asking(nothing),
                    TestWorld.SILENT)
                .entries())
        .extracting(Entry::tag)
        .contains("NON_GLOBAL_QUERY_BLOCKED");
  }
}
