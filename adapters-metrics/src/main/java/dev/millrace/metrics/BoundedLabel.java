package dev.millrace.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of one label: the first few that come, and {@code other} for the rest, so that no
 * client can make the number of time series grow.
 */
final class BoundedLabel {

  /** Stands for every value beyond the bound. */
  static final String OTHER = "other";

  private static final int MAX_LENGTH = 100;

  private final int bound;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * @param bound how many values are kept apart
   */
  BoundedLabel(int bound) {
    this.bound = bound;
  }

  /** The value itself if it is short and among the first ones, else {@link #OTHER}. */
  String of(String value) {
    if (known.contains(value)) {
      return value;
    }
    return value.isEmpty() || value.length() > MAX_LENGTH || !admit(value) ? OTHER : value;
  }

  private synchronized boolean admit(String value) {
    return known.contains(value) || (known.size() < bound && known.add(value));
  }
}
