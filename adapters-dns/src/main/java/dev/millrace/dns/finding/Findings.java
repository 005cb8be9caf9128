package dev.millrace.dns.finding;

/** Takes what a case finds, in the order given. Used by the thread that runs the case, only. */
@FunctionalInterface
public interface Findings {

  /** Takes one finding. */
  void add(Finding finding);
}
