package dev.millrace.dns.profile;

import dev.millrace.application.error.Flaw;
import dev.millrace.dns.finding.Tag;
import dev.millrace.dns.finding.TestModule;
import dev.millrace.domain.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes effective profiles: the default one with sparse ones over it. */
public final class Profiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Throws the first complaint. */
  private static final Rule.Complaints FIRST =
      (path, message) -> {
        throw new RuleViolation("invalid_profile", message);
      };

  private final ObjectNode base;
  private final boolean ipv4;
  private final boolean ipv6;

  private Profiles(ObjectNode base, boolean ipv4, boolean ipv6) {
    this.base = base;
    this.ipv4 = ipv4;
    this.ipv6 = ipv6;
  }

  /**
   * The default profile: these cases run, and every tag has its own default level.
   *
   * @param testCases lower-case ids
   * @param tags every tag that a run can have
   * @param nonGlobalTargets whether addresses outside the public space may be asked
   */
  public static Profiles ofDefault(
      Collection<String> testCases, List<Tag> tags, boolean nonGlobalTargets) {
    try (InputStream in =
        Objects.requireNonNull(Profiles.class.getResourceAsStream("default-profile.json"))) {
      ObjectNode json = (ObjectNode) JSON.readTree(in.readAllBytes());
      ArrayNode cases = json.putArray("test_cases");
      testCases.forEach(cases::add);
      ObjectNode levels = json.putObject("test_levels");
      for (Tag tag : tags) {
        levels.withObject("/" + tag.module()).put(tag.name(), tag.defaultLevel().name());
      }
      json.withObject("/net").put("allow_non_global_targets", nonGlobalTargets);
      return new Profiles(json, true, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These profiles with a sparse one of the operator's under all others.
   *
   * @param sparse a JSON object; null changes nothing
   * @throws RuleViolation {@code invalid_profile}
   */
  public Profiles over(@Nullable String sparse) {
    return sparse == null
        ? this
        : new Profiles(ProfileMerger.merge(base, parse(sparse)), ipv4, ipv6);
  }

  /** These profiles on a host that lacks an address family, which no profile can turn on then. */
  public Profiles limitedTo(boolean ipv4, boolean ipv6) {
    return new Profiles(base, ipv4, ipv6);
  }

  /**
   * The effective profile with sparse ones over the default, the last one on top. None of them can
   * allow targets that are not public: that is the operator's to allow.
   *
   * @param sparse JSON objects; nulls among them change nothing
   * @throws RuleViolation {@code invalid_profile}
   */
  public Profile effective(@Nullable String... sparse) {
    ObjectNode merged = base.deepCopy();
    for (String one : sparse) {
      if (one != null) {
        merged = ProfileMerger.merge(merged, parse(one));
      }
    }
    checkTargets(merged, FIRST);
    ObjectNode net = merged.withObject("/net");
    net.put("ipv4", ipv4 && net.path("ipv4").asBoolean(true));
    net.put("ipv6", ipv6 && net.path("ipv6").asBoolean(true));
    return new ProfileReader(merged).read();
  }

  /**
   * All that is wrong with a sparse profile over these; empty if it can be used.
   *
   * @param most no more are told
   */
  public List<Flaw> flaws(String sparse, int most) {
    List<Flaw> flaws = new ArrayList<>();
    Rule.Complaints complaints =
        (path, message) -> {
          if (flaws.size() < most) {
            flaws.add(new Flaw(path, message));
          }
        };
    try {
      JsonNode json = read(sparse);
      ProfileRules.PROFILE.check("", json, complaints);
      checkTargets(json, complaints);
    } catch (RuleViolation e) {
      complaints.add("", String.valueOf(e.getMessage()));
    }
    return flaws;
  }

  private void checkTargets(JsonNode json, Rule.Complaints complaints) {
    if (allowsNonGlobal(json) && !allowsNonGlobal(base)) {
      complaints.add(
          "net.allow_non_global_targets",
          "The profile's net.allow_non_global_targets can be turned on only by the operator of"
              + " this server.");
    }
  }

  /**
   * Checks a sparse profile without using it.
   *
   * @throws RuleViolation {@code invalid_profile}
   */
  public void check(String sparse) {
    effective(sparse);
  }

  private static boolean allowsNonGlobal(JsonNode json) {
    return json.path("net").path("allow_non_global_targets").asBoolean(false);
  }

  private static ObjectNode parse(String sparse) {
    JsonNode json = read(sparse);
    ProfileRules.PROFILE.check("", json, FIRST);
    return withModulesInCapitals((ObjectNode) json);
  }

  private static JsonNode read(String sparse) {
    try {
      return JSON.readTree(sparse);
    } catch (JacksonException e) {
      throw new RuleViolation(
          "invalid_profile", "The profile is not well-formed JSON: " + e.getOriginalMessage());
    }
  }

  /** Modules may be written in any letter case, but a profile over another has to meet its keys. */
  private static ObjectNode withModulesInCapitals(ObjectNode profile) {
    if (profile.get("test_levels") instanceof ObjectNode levels) {
      ObjectNode renamed = profile.objectNode();
      for (Map.Entry<String, JsonNode> module : levels.properties()) {
        ObjectNode one = profile.objectNode();
        one.set(TestModule.parse(module.getKey()).name(), module.getValue());
        renamed = ProfileMerger.merge(renamed, one);
      }
      profile.set("test_levels", renamed);
    }
    return profile;
  }
}
