package dev.millrace.dns.profile;

import dev.millrace.domain.RuleViolation;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a value in a profile must be. */
@FunctionalInterface
interface Rule {

  /**
   * @param path where the value stands, for example {@code net.ipv4}
   * @param complaints is told what would be right if the value is not
   */
  void check(String path, JsonNode value, Complaints complaints);

  /** Hears what is wrong. */
  @FunctionalInterface
  interface Complaints {

    /** One thing, in one sentence that names the path. */
    void add(String path, String message);

    /** Says what a value should be. */
    default void demand(String path, String should) {
      String where = path.isEmpty() ? "The profile" : "The profile's " + path;
      add(path, where + " must be " + should + ".");
    }
  }

  /** A value that passes a test. */
  static Rule that(String should, Predicate<JsonNode> test) {
    return (path, value, complaints) -> {
      if (!test.test(value)) {
        complaints.demand(path, should);
      }
    };
  }

  /** True or false. */
  static Rule flag() {
    return that("true or false", JsonNode::isBoolean);
  }

  /** A whole number within bounds, both included. */
  static Rule number(long min, long max) {
    return that(
        "a whole number from %d to %d".formatted(min, max),
        value ->
            value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= min
                && value.longValue() <= max);
  }

  /** A list whose members all keep a rule. */
  static Rule list(Rule member) {
    return (path, value, complaints) -> {
      if (!value.isArray()) {
        complaints.demand(path, "a list");
      }
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        member.check(path + "[" + i + "]", value.get(i), complaints);
      }
    };
  }

  /** An object with these keys only, none of them required. */
  static Rule object(Map<String, Rule> keys) {
    Map<String, Rule> sorted = new TreeMap<>(keys);
    return members(
        (path, key) -> {
          if (!sorted.containsKey(key)) {
            throw new RuleViolation(
                "invalid_profile",
                "The profile has an unknown key %s; here it may have %s."
                    .formatted(path, String.join(", ", sorted.keySet())));
          }
        },
        (path, member, complaints) -> ruleFor(path, sorted).check(path, member, complaints));
  }

  private static Rule ruleFor(String path, Map<String, Rule> keys) {
    return Objects.requireNonNull(keys.get(path.substring(path.lastIndexOf('.') + 1)));
  }

  /** An object with any keys of some form. */
  static Rule map(Consumer<String> key, Rule value) {
    return members((path, name) -> key.accept(name), value);
  }

  private static Rule members(KeyRule keyRule, Rule valueRule) {
    return (path, value, complaints) -> {
      if (!value.isObject()) {
        complaints.demand(path, "an object");
      }
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String memberPath = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        if (isKey(keyRule, memberPath, member.getKey(), complaints)
            && !member.getValue().isNull()) {
          valueRule.check(memberPath, member.getValue(), complaints);
        }
      }
    };
  }

  private static boolean isKey(KeyRule rule, String path, String key, Complaints complaints) {
    try {
      rule.check(path, key);
      return true;
    } catch (RuleViolation e) {
      complaints.add(path, String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** What a key must be. */
  @FunctionalInterface
  interface KeyRule {
    /**
     * @throws RuleViolation {@code invalid_profile}
     */
    void check(String path, String key);
  }
}
