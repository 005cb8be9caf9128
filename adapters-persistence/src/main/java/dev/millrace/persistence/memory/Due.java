package dev.millrace.persistence.memory;

import java.time.Instant;
import java.util.Comparator;

/** When a scheduled job is due; its place settles ties. */
record Due(Instant at, Place place) implements Comparable<Due> {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparing(Due::place);

  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
