package dev.millrace.persistence.memory;

import dev.millrace.application.comparison.ComparedRun;
import dev.millrace.application.comparison.Finding;
import dev.millrace.application.comparison.RunPair;
import dev.millrace.application.comparison.RunPairs;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import dev.millrace.persistence.memory.RunTable.InBatch;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays runs in memory side by side. */
final class MemoryRunPairs implements RunPairs {
  private final MemoryState state;

  MemoryRunPairs(MemoryState state) {
    this.state = state;
  }

  @Override
  public List<RunPair> next(BatchId a, BatchId b, long after, Level atLeast, int max) {
    return state.atomically(
        () -> {
          NavigableMap<Long, Row.Finished> first = runs(a, after, max);
          NavigableMap<Long, Row.Finished> second = runs(b, after, max);
          NavigableSet<Long> domains = new TreeSet<>(first.keySet());
          domains.addAll(second.keySet());
          return domains.stream()
              .limit(max)
              .map(domain -> pair(domain, first.get(domain), second.get(domain), atLeast))
              .toList();
        });
  }

  /** The last run of each of the next domains. */
  private NavigableMap<Long, Row.Finished> runs(BatchId batch, long after, int max) {
    NavigableMap<Long, Row.Finished> last = new TreeMap<>();
    for (Row row :
        state.runs.byBatch.of(batch).tailMap(InBatch.firstOf(after + 1), true).values()) {
      Row.Finished run = RunTable.run(row);
      long domain = Objects.requireNonNull(run.domainId());
      if (last.size() == max && !last.containsKey(domain)) {
        break;
      }
      last.put(domain, run);
    }
    return last;
  }

  private static RunPair pair(
      long domain, Row.@Nullable Finished a, Row.@Nullable Finished b, Level atLeast) {
    Row.Finished known = a == null ? Objects.requireNonNull(b) : a;
    DomainName name = known.run().domain().orElseThrow();
    return new RunPair(domain, name, compared(a, atLeast), compared(b, atLeast));
  }

  private static @Nullable ComparedRun compared(Row.@Nullable Finished row, Level atLeast) {
    if (row == null) {
      return null;
    }
    Run run = row.run();
    ScoreCard score = run.score();
    return new ComparedRun(
        run.id(),
        run.status(),
        run.finishedAt(),
        run.worstLevel(),
        score == null ? null : score.score(),
        score == null ? null : score.grade(),
        row.entries().stream()
            .filter(entry -> entry.level().isAtLeast(atLeast))
            .map(Finding::of)
            .collect(Collectors.toSet()));
  }
}
