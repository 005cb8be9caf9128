package dev.millrace.application.comparison;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a domain came out of two batches.
 *
 * @param changes in what the two differ; empty if they do not
 * @param added findings of the second that the first has not
 * @param removed findings of the first that the second has not
 */
public record DomainDifference(
    RunPair runs, Set<Change> changes, Findings added, Findings removed) {

  /** No list of findings is longer. */
  public static final int MOST_FINDINGS = 200;

  public DomainDifference {
    changes = Set.copyOf(changes);
  }

  /** In what two runs of a domain may differ. */
  public enum Change {
    /** Only one of the batches has a run. */
    PRESENCE,
    /** How the job ended. */
    STATUS,
    GRADE,
    /** The worst level. */
    LEVEL,
    FINDINGS
  }

  /**
   * Some findings, the most severe first.
   *
   * @param listed at most {@link #MOST_FINDINGS} of them
   * @param total how many there are
   */
  public record Findings(List<Finding> listed, int total) {
    public Findings {
      listed = List.copyOf(listed);
    }

    private static Findings of(Collection<Finding> mine, Set<Finding> others) {
      List<Finding> left =
          mine.stream().filter(it -> !others.contains(it)).sorted(Finding.ORDER).toList();
      return new Findings(left.stream().limit(MOST_FINDINGS).toList(), left.size());
    }
  }

  static DomainDifference of(RunPair runs) {
    Set<Finding> before = findings(runs.a());
    Set<Finding> after = findings(runs.b());
    Findings added = Findings.of(after, before);
    Findings removed = Findings.of(before, after);
    Set<Change> changes = changes(runs.a(), runs.b());
    if (added.total() > 0 || removed.total() > 0) {
      changes.add(Change.FINDINGS);
    }
    return new DomainDifference(runs, changes, added, removed);
  }

  /** Whether anything differs. */
  public boolean isChange() {
    return !changes.isEmpty();
  }

  private static Set<Finding> findings(@Nullable ComparedRun run) {
    return run == null ? Set.of() : run.findings();
  }

  private static Set<Change> changes(@Nullable ComparedRun a, @Nullable ComparedRun b) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (a == null || b == null) {
      changes.add(Change.PRESENCE);
      return changes;
    }
    addIf(changes, Change.STATUS, a, b, ComparedRun::status);
    addIf(changes, Change.GRADE, a, b, ComparedRun::grade);
    addIf(changes, Change.LEVEL, a, b, ComparedRun::worstLevel);
    return changes;
  }

  private static void addIf(
      Set<Change> changes,
      Change change,
      ComparedRun a,
      ComparedRun b,
      Function<ComparedRun, @Nullable Object> part) {
    if (!Objects.equals(part.apply(a), part.apply(b))) {
      changes.add(change);
    }
  }
}
