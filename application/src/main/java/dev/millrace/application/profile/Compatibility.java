package dev.millrace.application.profile;

import dev.millrace.domain.profile.Profile;
import java.util.List;

/**
 * How a stored profile fits the engine.
 *
 * @param currentVersion of this program
 * @param issues what is to be looked at
 * @param waived what a review under this version found to be as it should; empty without one
 */
public record Compatibility(
    Profile profile,
    String currentVersion,
    List<CompatibilityIssue> issues,
    List<CompatibilityIssue> waived) {
  public Compatibility {
    issues = List.copyOf(issues);
    waived = List.copyOf(waived);
  }

  /** Whether somebody has looked at it under this version. */
  public boolean isReviewed() {
    return profile.schemaVersion().equals(currentVersion);
  }

  /** Whether nothing is to be looked at. */
  public boolean isCompatible() {
    return issues.isEmpty();
  }
}
