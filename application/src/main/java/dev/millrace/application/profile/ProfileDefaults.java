package dev.millrace.application.profile;

import java.util.List;
import java.util.Map;

/**
 * The cases and levels of the engine's own default profile, without the operator's changes.
 *
 * @param testCases ids in lower case, sorted
 * @param testLevels by module in capitals, the level of each tag; sorted
 */
public record ProfileDefaults(List<String> testCases, Map<String, Map<String, String>> testLevels) {
  public ProfileDefaults {
    testCases = List.copyOf(testCases);
  }
}
