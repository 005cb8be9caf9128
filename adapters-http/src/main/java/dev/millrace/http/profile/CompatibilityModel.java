package dev.millrace.http.profile;

import dev.millrace.application.profile.Compatibility;
import dev.millrace.application.profile.CompatibilityIssue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a stored profile fits this version. */
record CompatibilityModel(
    boolean compatible,
    boolean reviewed,
    String schemaVersion,
    String currentVersion,
    List<Issue> issues,
    List<Issue> waivedIssues) {

  /**
   * One thing that does not fit.
   *
   * @param path empty if it concerns all of the profile
   */
  record Issue(
      String type, @Nullable String module, String path, String detail, String suggestion) {
    static Issue of(CompatibilityIssue issue) {
      return new Issue(
          issue.type().label(), issue.module(), issue.path(), issue.detail(), issue.suggestion());
    }
  }

  static CompatibilityModel of(Compatibility compatibility) {
    return new CompatibilityModel(
        compatibility.isCompatible(),
        compatibility.isReviewed(),
        compatibility.profile().schemaVersion(),
        compatibility.currentVersion(),
        compatibility.issues().stream().map(Issue::of).toList(),
        compatibility.waived().stream().map(Issue::of).toList());
  }
}
