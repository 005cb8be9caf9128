package dev.millrace.http.profile;

import dev.millrace.application.profile.Compatibility;

/** How a stored profile fits this version, in numbers. */
record CompatibilitySummaryModel(
    long id, String name, boolean compatible, int issueCount, int waivedCount) {
  static CompatibilitySummaryModel of(Compatibility compatibility) {
    return new CompatibilitySummaryModel(
        compatibility.profile().id(),
        compatibility.profile().name(),
        compatibility.isCompatible(),
        compatibility.issues().size(),
        compatibility.waived().size());
  }
}
