package dev.millrace.http.fake;

import dev.millrace.application.paging.Page;
import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.retention.Cleaner;
import dev.millrace.application.run.ArchivedEntry;
import dev.millrace.application.run.ArchivedRun;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.RunArchive;
import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.JobId;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs and entries of the fake store. */
final class FakeArchive implements RunArchive, Cleaner {
  private final FakeState state;
  private final FakeRegistry registry;

  FakeArchive(FakeState state, FakeRegistry registry) {
    this.state = state;
    this.registry = registry;
  }

  @Override
  public Optional<ArchivedRun> find(JobId id) {
    state.touch();
    return Optional.ofNullable(state.runs.get(id)).map(this::archived);
  }

  private ArchivedRun archived(Run run) {
    return new ArchivedRun(run, run.domain().map(registry::idOf).orElse(null));
  }

  @Override
  public Page<ArchivedRun> list(RunFilter filter, PageRequest page) {
    state.touch();
    List<ArchivedRun> all =
        state.runs.values().stream()
            .filter(run -> filter.statuses().isEmpty() || filter.statuses().contains(run.status()))
            .filter(
                run -> filter.domain() == null || run.domain().equals(Optional.of(filter.domain())))
            .filter(run -> filter.batchId() == null || filter.batchId().equals(run.batchId()))
            .sorted(Comparator.comparing(Run::finishedAt).reversed())
            .map(this::archived)
            .toList();
    return FakePages.cut(
        all, page, run -> List.of(run.run().finishedAt().toString(), run.run().id().toString()));
  }

  @Override
  public List<Entry> entriesOf(JobId id) {
    state.touch();
    return state.entries.getOrDefault(id, List.of());
  }

  @Override
  public Page<ArchivedEntry> listEntries(EntryFilter filter, PageRequest page) {
    state.touch();
    List<ArchivedEntry> all = new ArrayList<>();
    streamEntries(filter, all::add);
    return FakePages.cut(all, page, entry -> List.of(Long.toString(entry.id())));
  }

  @Override
  public void streamEntries(EntryFilter filter, Consumer<ArchivedEntry> consumer) {
    state.touch();
    long id = 0;
    for (Run run : state.runs.values()) {
      DomainName domain = run.domain().orElse(DomainName.ROOT);
      for (Entry entry : state.entries.getOrDefault(run.id(), List.of())) {
        id++;
        if (matches(filter, run, entry)) {
          consumer.accept(new ArchivedEntry(id, run.id(), registry.idOf(domain), domain, entry));
        }
      }
    }
  }

  private static boolean matches(EntryFilter filter, Run run, Entry entry) {
    return (filter.runId() == null || filter.runId().equals(run.id()))
        && (filter.domain() == null || run.domain().equals(Optional.of(filter.domain())))
        && (filter.module() == null || filter.module().equals(entry.module()))
        && (filter.entryTag() == null || filter.entryTag().equals(entry.tag()))
        && (filter.level() == null || filter.level() == entry.level());
  }

  @Override
  public int purge(Instant cutoff, int max) {
    state.touch();
    List<JobId> old =
        state.runs.values().stream()
            .filter(run -> run.finishedAt().isBefore(cutoff))
            .map(Run::id)
            .limit(max)
            .toList();
    old.forEach(state.runs::remove);
    return old.size();
  }
}
