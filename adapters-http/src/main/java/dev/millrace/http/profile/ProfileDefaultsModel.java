package dev.millrace.http.profile;

import dev.millrace.application.profile.ProfileDefaults;
import java.util.List;
import java.util.Map;

/** The cases and levels that stored profiles are held against. */
record ProfileDefaultsModel(List<String> testCases, Map<String, Map<String, String>> testLevels) {
  static ProfileDefaultsModel of(ProfileDefaults defaults) {
    return new ProfileDefaultsModel(defaults.testCases(), defaults.testLevels());
  }
}
