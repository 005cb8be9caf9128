package dev.millrace.application.access;

import dev.millrace.domain.RuleViolation;
import java.util.Arrays;
import java.util.Locale;

/** What a token allows; each scope includes those before it. */
public enum Scope {
  /** Reads of everything but the audit trail and the settings. */
  READ,
  /** Submits jobs and batches, and cancels them. */
  SUBMIT,
  /** Runs the queue, the registry, the profiles, and deletes. */
  OPERATE,
  /** Changes settings, reads the audit trail. */
  ADMIN;

  /**
   * The scope of this name, in any letter case.
   *
   * @throws RuleViolation {@code invalid_scope}
   */
  public static Scope parse(String text) {
    return Arrays.stream(values())
        .filter(scope -> scope.label().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new RuleViolation(
                    "invalid_scope", "A scope is one of read, submit, operate and admin."));
  }

  /** Whether who has this scope may do what needs the other. */
  public boolean includes(Scope needed) {
    return compareTo(needed) >= 0;
  }

  /** As it is written in files, flags and answers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
