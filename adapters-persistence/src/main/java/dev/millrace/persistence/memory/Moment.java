package dev.millrace.persistence.memory;

import dev.millrace.domain.job.JobId;
import java.time.Instant;
import java.util.Comparator;

/** When something happens to a job; the id settles ties. */
record Moment(Instant at, JobId id) implements Comparable<Moment> {
  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::at).thenComparing(Moment::id);

  @Override
  public int compareTo(Moment other) {
    return ORDER.compare(this, other);
  }
}
