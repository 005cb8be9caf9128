package dev.millrace.dns;

import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.network.QueryBounds;
import dev.millrace.dns.plan.RunObserver;
import dev.millrace.dns.plan.TestPlan;
import dev.millrace.dns.profile.Profile;
import dev.millrace.dns.profile.Profiles;
import dev.millrace.dns.recursion.RootHints;
import dev.millrace.dns.sandbox.Sandbox;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.job.JobSpec;
import dev.millrace.domain.job.NameServer;
import dev.millrace.domain.name.DomainName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** A sandbox with an engine pointed at it, and patience for a second only. */
public final class TestWorld {

  /** When signatures of the sandbox are valid. */
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /** Short time-outs, and a single try. */
  public static final String IMPATIENT =
      """
      {"resolver": {"defaults": {"timeout": 1, "retrans": 1, "retry": 1}}}
      """;

  /** Hears nothing. */
  public static final RunObserver SILENT =
      new RunObserver() {
        @Override
        public void progress(int percent) {}

        @Override
        public void entry(Entry entry) {}
      };

  private TestWorld() {}

  /** An engine that asks the sandbox at the time for which that was signed. */
  static ZoneTester tester(Sandbox sandbox) {
    return new ZoneTester(
        settings(sandbox), TestPlan.complete(), InstantSource.fixed(TestWorld.NOW));
  }

  /** Settings for an engine that asks the sandbox. */
  public static EngineSettings settings(Sandbox sandbox) {
    return EngineSettings.DEFAULT
        .at(sandbox.port(), RootHints.parse(sandbox.hintsText()))
        .allowing(new EngineSettings.Permissions(true, true, true))
        .within(QueryBounds.DEFAULT)
        .under(IMPATIENT);
  }

  /** An effective profile for tests of what lies below the engine. */
  public static Profile profile(String... sparse) {
    return Profiles.ofDefault(List.of("basic01"), TestPlan.complete().tags(), true)
        .over(IMPATIENT)
        .effective(sparse);
  }

  /** A test of some modules or cases, with every entry from DEBUG on. */
  public static JobSpec.ZoneTest spec(String domain, String... tests) {
    return spec(domain, List.of(), tests);
  }

  /** The same, undelegated. */
  public static JobSpec.ZoneTest spec(String domain, List<NameServer> given, String... tests) {
    return new JobSpec.ZoneTest(
        DomainName.parse(domain), List.of(tests), null, null, given, List.of(), Level.DEBUG);
  }

  /**
   * A name server given with an undelegated test: {@code ns1.example} or {@code ns1.example/::1}.
   */
  public static NameServer given(String text) {
    String[] parts = text.split("/");
    return new NameServer(DomainName.parse(parts[0]), parts.length == 1 ? null : parts[1]);
  }

  /** Entries as one line each, without those that only say how the run gets on. */
  public static List<String> lines(List<Entry> entries, TestModule... modules) {
    return entries.stream()
        .filter(entry -> !entry.tag().matches("TEST_CASE_.*|TEST_TARGET|MODULE_END|IPV._ENABLED"))
        .filter(
            entry ->
                modules.length == 0
                    || Arrays.stream(modules).anyMatch(m -> m.name().equals(entry.module())))
        .map(entry -> entry.tag() + " " + entry.args())
        .toList();
  }
}
