package dev.millrace.dns.profile;

import dev.millrace.application.error.Flaw;
import dev.millrace.application.profile.CompatibilityIssue;
import dev.millrace.application.profile.ConfigFix;
import dev.millrace.application.profile.ProfileDefaults;
import dev.millrace.application.profile.ProfileSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this engine knows of profiles. */
public final class EngineProfileSchema implements ProfileSchema {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Profiles profiles;
  private final String version;
  private final ProfileDefaults defaults;
  private final ProfileComparison comparison;
  private final ProfileFixes fixes;

  /**
   * @param engine the engine's own default profile
   * @param profiles what lies under all stored profiles: that with the operator's over it
   * @param version of this program
   */
  public EngineProfileSchema(Profiles engine, Profiles profiles, String version) {
    this.profiles = profiles;
    this.version = version;
    JsonNode json = JSON.readTree(engine.effective().json());
    this.defaults = defaults(json);
    this.comparison = new ProfileComparison(defaults, json.path("test_cases_vars"));
    this.fixes = new ProfileFixes(defaults);
  }

  private static ProfileDefaults defaults(JsonNode json) {
    List<String> cases =
        json.path("test_cases").valueStream().map(JsonNode::stringValue).sorted().toList();
    SortedMap<String, Map<String, String>> levels = new TreeMap<>();
    json.path("test_levels")
        .properties()
        .forEach(module -> levels.put(module.getKey(), levels(module.getValue())));
    return new ProfileDefaults(cases, Collections.unmodifiableSortedMap(levels));
  }

  private static Map<String, String> levels(JsonNode module) {
    SortedMap<String, String> levels = new TreeMap<>();
    module.properties().forEach(tag -> levels.put(tag.getKey(), tag.getValue().stringValue()));
    return Collections.unmodifiableSortedMap(levels);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Flaw> flaws(String config) {
    return profiles.flaws(config, MAX_FLAWS);
  }

  @Override
  public String effectiveDefault() {
    return profiles.effective().json();
  }

  @Override
  public ProfileDefaults defaults() {
    return defaults;
  }

  @Override
  public List<CompatibilityIssue> compare(String config) {
    return comparison.issues(JSON.readTree(config));
  }

  @Override
  public String apply(ConfigFix fix, String config) {
    ObjectNode before = (ObjectNode) JSON.readTree(config);
    ObjectNode after = fixes.apply(fix, before.deepCopy());
    return after.equals(before) ? config : after.toString();
  }
}
