package dev.millrace.http.batch;

import dev.millrace.application.comparison.ComparedRun;
import dev.millrace.application.comparison.DomainDifference;
import dev.millrace.application.comparison.DomainDifference.Change;
import dev.millrace.application.comparison.Finding;
import dev.millrace.http.json.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has changed for a domain.
 *
 * @param a null if only the second batch has a run
 * @param b null if only the first has one
 * @param added the most severe first, some of them if they are many
 */
record DomainDiffModel(
    long domainId,
    String domain,
    List<String> changes,
    @Nullable SideModel a,
    @Nullable SideModel b,
    List<FindingModel> added,
    int addedTotal,
    List<FindingModel> removed,
    int removedTotal) {
  static DomainDiffModel of(DomainDifference difference) {
    return new DomainDiffModel(
        difference.runs().domainId(),
        difference.runs().domain().ascii(),
        Arrays.stream(Change.values())
            .filter(difference.changes()::contains)
            .map(change -> change.name().toLowerCase(Locale.ROOT))
            .toList(),
        SideModel.of(difference.runs().a()),
        SideModel.of(difference.runs().b()),
        difference.added().listed().stream().map(FindingModel::of).toList(),
        difference.added().total(),
        difference.removed().listed().stream().map(FindingModel::of).toList(),
        difference.removed().total());
  }

  /** The run of one batch. */
  record SideModel(
      String runId,
      String status,
      String finishedAt,
      @Nullable String worstLevel,
      @Nullable Double score,
      @Nullable String grade) {
    static @Nullable SideModel of(@Nullable ComparedRun run) {
      return run == null
          ? null
          : new SideModel(
              run.id().toString(),
              run.status().label(),
              Times.text(run.finishedAt()),
              run.worstLevel() == null ? null : run.worstLevel().name(),
              run.score(),
              run.grade() == null ? null : run.grade().label());
    }
  }

  /** What was found, whenever. */
  record FindingModel(
      String module, String testcase, String tag, String level, Map<String, String> args) {
    static FindingModel of(Finding finding) {
      return new FindingModel(
          finding.module(),
          finding.testcase(),
          finding.tag(),
          finding.level().name(),
          finding.args());
    }
  }
}
