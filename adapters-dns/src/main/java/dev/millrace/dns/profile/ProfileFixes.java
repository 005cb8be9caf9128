package dev.millrace.dns.profile;

import dev.millrace.application.profile.ConfigFix;
import dev.millrace.application.profile.ProfileDefaults;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes sparse profiles after the engine's defaults. */
final class ProfileFixes {

  private final ProfileDefaults defaults;

  ProfileFixes(ProfileDefaults defaults) {
    this.defaults = defaults;
  }

  /** The profile, changed. */
  ObjectNode apply(ConfigFix fix, ObjectNode profile) {
    switch (fix) {
      case ConfigFix.AddMissingTestCases _ -> addCases(profile);
      case ConfigFix.AddMissingTestLevels _ -> addLevels(profile);
      case ConfigFix.ResetTestCases _ -> profile.remove("test_cases");
      case ConfigFix.ResetTestLevels reset -> resetLevels(profile, reset.module());
    }
    return profile;
  }

  private void addCases(ObjectNode profile) {
    if (profile.get("test_cases") instanceof ArrayNode listed) {
      Set<String> cases = new TreeSet<>();
      listed.forEach(testCase -> cases.add(testCase.stringValue()));
      if (cases.addAll(defaults.testCases())) {
        listed.removeAll();
        cases.forEach(listed::add);
      }
    }
  }

  private void addLevels(ObjectNode profile) {
    for (Map.Entry<String, JsonNode> module : profile.path("test_levels").properties()) {
      if (module.getValue() instanceof ObjectNode tags) {
        defaults
            .testLevels()
            .getOrDefault(module.getKey().toUpperCase(Locale.ROOT), Map.of())
            .forEach(
                (tag, level) -> {
                  if (!tags.has(tag)) {
                    tags.put(tag, level);
                  }
                });
      }
    }
  }

  private static void resetLevels(ObjectNode profile, String module) {
    if (profile.get("test_levels") instanceof ObjectNode levels) {
      List<String> names =
          levels.propertyNames().stream().filter(name -> name.equalsIgnoreCase(module)).toList();
      levels.remove(names);
      if (levels.isEmpty()) {
        profile.remove("test_levels");
      }
    }
  }
}
