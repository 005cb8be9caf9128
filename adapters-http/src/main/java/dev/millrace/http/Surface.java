package dev.millrace.http;

/** How much of the HTTP surface is there. */
public enum Surface {
  /** All of it. */
  ALL,
  /** What monitors ask: health, readiness, version and metrics. */
  PROBES
}
