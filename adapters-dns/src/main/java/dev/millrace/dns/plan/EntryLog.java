package dev.millrace.dns.plan;

import dev.millrace.dns.finding.Finding;
import dev.millrace.dns.finding.Findings;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.network.RunInterrupted;
import dev.millrace.dns.profile.Profile;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns findings into entries: settles the level, notes the time, keeps the serious ones. Used by
 * one thread.
 */
final class EntryLog implements Findings {

  private static final String NO_CASE = "Unspecified";

  private final Profile profile;
  private final RunTerms terms;
  private final Consumer<Entry> listener;
  private final long start = System.nanoTime();
  private final List<Entry> entries = new ArrayList<>();
  private String testCase = NO_CASE;

  /**
   * @param terms which entries are kept, and which one ends the run
   * @param listener told of each entry that is kept
   */
  EntryLog(Profile profile, RunTerms terms, Consumer<Entry> listener) {
    this.profile = profile;
    this.terms = terms;
    this.listener = listener;
  }

  /** Findings from now on are this case's. */
  void enter(String testCaseId) {
    testCase = testCaseId;
  }

  /** Findings from now on are no case's. */
  void leave() {
    testCase = NO_CASE;
  }

  /**
   * @throws RunInterrupted if the run ends with this finding
   */
  @Override
  public void add(Finding finding) {
    note(finding);
    if (terms.stopsAt(profile.levelOf(finding.tag()))) {
      throw new RunInterrupted(RunInterrupted.Cause.STOP_LEVEL);
    }
  }

  /** Keeps a finding without ending the run. */
  void note(Finding finding) {
    Level level = profile.levelOf(finding.tag());
    if (!level.isAtLeast(terms.least())) {
      return;
    }
    TestModule module = finding.tag().module();
    Entry entry =
        new Entry(
            Duration.ofNanos(System.nanoTime() - start),
            module.name(),
            testCase,
            finding.tag().name(),
            level,
            finding.args());
    entries.add(entry);
    listener.accept(entry);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
