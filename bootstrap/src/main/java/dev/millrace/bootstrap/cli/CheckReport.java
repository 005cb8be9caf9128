package dev.millrace.bootstrap.cli;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.entry.Level;
import dev.millrace.domain.name.DomainName;
import dev.millrace.domain.score.ScoreCard;
import java.time.Duration;
import java.util.List;

/** What a check found. */
record CheckReport(DomainName domain, List<Entry> entries, ScoreCard score, Duration took)
    implements Check.Outcome {

  boolean hasAtLeast(Level level) {
    return entries.stream().anyMatch(entry -> entry.level().isAtLeast(level));
  }

  long count(Level level) {
    return entries.stream().filter(entry -> entry.level() == level).count();
  }
}
