package dev.millrace.persistence.memory;

import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.run.Run;
import java.util.function.Predicate;

/** Whether an entry is one of those that a filter asks for. */
record EntryMatch(EntryFilter filter, MemoryState state) implements Predicate<ArchivedEntry> {

  @Override
  public boolean test(ArchivedEntry entry) {
    return matches(entry.entry()) && matchesRun(entry) && matchesDomain(entry);
  }

  private boolean matches(Entry entry) {
    String testcase = filter.testcase();
    return Match.equal(filter.module(), entry.module())
        && (testcase == null || testcase.equalsIgnoreCase(entry.testcase()))
        && Match.equal(filter.entryTag(), entry.tag())
        && Match.equal(filter.level(), entry.level());
  }

  private boolean matchesRun(ArchivedEntry entry) {
    Row.Finished run = state.runs.find(entry.runId());
    return Match.equal(filter.runId(), entry.runId())
        && Match.equal(filter.batchId(), run == null ? null : run.batchId());
  }

  private boolean matchesDomain(ArchivedEntry entry) {
    TagName tag = filter.tag();
    return Match.equal(filter.domain(), entry.domain())
        && (tag == null || state.registry.hasTag(entry.domainId(), tag))
        && (!filter.latestOnly() || isOfLatestRun(entry));
  }

  private boolean isOfLatestRun(ArchivedEntry entry) {
    Run latest = state.runs.latestOf(entry.domainId());
    return latest != null && latest.id().equals(entry.runId());
  }
}
