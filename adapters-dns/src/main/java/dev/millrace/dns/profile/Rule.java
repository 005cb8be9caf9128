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
   * @throws RuleViolation {@code invalid_profile} naming the path and what would be right
   */
  void check(String path, JsonNode value);

  /** The complaint about a value. */
  static RuleViolation violation(String path, String should) {
    String where = path.isEmpty() ? "The profile" : "The profile's " + path;
    return new RuleViolation("invalid_profile", where + " must be " + should + ".");
  }

  /** A value that passes a test. */
  static Rule that(String should, Predicate<JsonNode> test) {
    return (path, value) -> {
      if (!test.test(value)) {
        throw violation(path, should);
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
    return (path, value) -> {
      if (!value.isArray()) {
        throw violation(path, "a list");
      }
      for (int i = 0; i < value.size(); i++) {
        member.check(path + "[" + i + "]", value.get(i));
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
        (path, member) -> ruleFor(path, sorted).check(path, member));
  }

  private static Rule ruleFor(String path, Map<String, Rule> keys) {
    return Objects.requireNonNull(keys.get(path.substring(path.lastIndexOf('.') + 1)));
  }

  /** An object with any keys of some form. */
  static Rule map(Consumer<String> key, Rule value) {
    return members((path, name) -> key.accept(name), value);
  }

  private static Rule members(KeyRule keyRule, Rule valueRule) {
    return (path, value) -> {
      if (!value.isObject()) {
        throw violation(path, "an object");
      }
      value
          .properties()
          .forEach(
              member -> {
                String memberPath = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                keyRule.check(memberPath, member.getKey());
                if (!member.getValue().isNull()) {
                  valueRule.check(memberPath, member.getValue());
                }
              });
    };
  }

  /** What a key must be. */
  @FunctionalInterface
  interface KeyRule {
    void check(String path, String key);
  }
}
