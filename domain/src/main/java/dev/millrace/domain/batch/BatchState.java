package dev.millrace.domain.batch;

import dev.millrace.domain.RuleViolation;
import java.util.Arrays;
import java.util.Locale;

/** Whether all the domains of a batch have become jobs. */
public enum BatchState {
  /** Its domains are still being read; jobs come. */
  EXPANDING,
  /** Each of its domains has become a job. */
  COMPLETE,
  /** It broke off: some of its domains have become jobs, and the fault says where it ended. */
  INCOMPLETE;

  /** How it is called on all surfaces. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RuleViolation {@code invalid_state}
   */
  public static BatchState parse(String text) {
    return Arrays.stream(values())
        .filter(state -> state.label().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RuleViolation(
                    "invalid_state", "The state of a batch is expanding, complete or incomplete."));
  }
}
