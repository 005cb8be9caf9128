package dev.millrace.http.fake;

import dev.millrace.application.comparison.ComparedRun;
import dev.millrace.application.comparison.Finding;
import dev.millrace.application.comparison.RunPair;
import dev.millrace.application.comparison.RunPairs;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs of the fake store side by side. */
final class FakeRunPairs implements RunPairs {
  private final FakeState state;
  private final FakeRegistry registry;

  FakeRunPairs(FakeState state, FakeRegistry registry) {
    this.state = state;
    this.registry = registry;
  }

  @Override
  public List<RunPair> next(BatchId a, BatchId b, long after, Level atLeast, int max) {
    state.touch();
    NavigableMap<Long, Run> first = runs(a);
    NavigableMap<Long, Run> second = runs(b);
    TreeSet<Long> domains = new TreeSet<>(first.keySet());
    domains.addAll(second.keySet());
    return domains.tailSet(after, false).stream()
        .limit(max)
        .map(domain -> pair(domain, first.get(domain), second.get(domain), atLeast))
        .toList();
  }

  private NavigableMap<Long, Run> runs(BatchId batch) {
    NavigableMap<Long, Run> runs = new TreeMap<>();
    state.runs.values().stream()
        .filter(run -> batch.equals(run.batchId()))
        .forEach(run -> runs.put(registry.idOf(run.domain().orElseThrow()), run));
    return runs;
  }

  private RunPair pair(long domain, @Nullable Run a, @Nullable Run b, Level atLeast) {
    DomainName name = Objects.requireNonNullElse(a, b).domain().orElseThrow();
    return new RunPair(domain, name, compared(a, atLeast), compared(b, atLeast));
  }

  private @Nullable ComparedRun compared(@Nullable Run run, Level atLeast) {
    if (run == null) {
      return null;
    }
    ScoreCard score = run.score();
    return new ComparedRun(
        run.id(),
        run.status(),
        run.finishedAt(),
        run.worstLevel(),
        score == null ? null : score.score(),
        score == null ? null : score.grade(),
        state.entries.getOrDefault(run.id(), List.of()).stream()
            .filter(entry -> entry.level().isAtLeast(atLeast))
            .map(Finding::of)
            .collect(Collectors.toSet()));
  }
}
