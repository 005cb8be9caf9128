package dev.millrace.persistence.memory;

import dev.millrace.application.run.RunFilter;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.run.Run;
import dev.millrace.domain.score.ScoreCard;
import java.util.function.Predicate;

/** Whether a run is one of those that a filter asks for. */
record RunMatch(RunFilter filter, RegistryTable registry) implements Predicate<Row> {

  @Override
  public boolean test(Row row) {
    Row.Finished finished = RunTable.run(row);
    TagName tag = filter.tag();
    return matches(finished.run()) && (tag == null || registry.hasTag(finished.domainId(), tag));
  }

  private boolean matches(Run run) {
    ScoreCard score = run.score();
    return (filter.statuses().isEmpty() || filter.statuses().contains(run.status()))
        && Match.equal(filter.domain(), run.domain().orElse(null))
        && Match.equal(filter.batchId(), run.batchId())
        && Match.equal(filter.level(), run.worstLevel())
        && Match.equal(filter.grade(), score == null ? null : score.grade())
        && Match.within(filter.finishedAfter(), run.finishedAt(), filter.finishedBefore());
  }
}
