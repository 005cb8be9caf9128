package dev.millrace.domain.node;

import java.util.Locale;

/** What a node does. */
public enum NodeRole {
  /** Answers the API. */
  API,
  /** Leases jobs and runs them. */
  WORKER;

  /** Its name in settings, tables and answers: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
