package dev.millrace.dns.profile;

import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Addresses;
import dev.millrace.dns.query.Names;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.entry.Level;
import java.net.Inet4Address;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a profile may have. All keys may be left out, and a null stands for a key left out.
 *
 * <p>Keys of Zonemaster's and gonemaster's profiles that mean nothing here are let through, so that
 * stored profiles go on working; a key nobody knows is a mistake.
 */
final class ProfileRules {

  private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** Thresholds of Zonemaster's cases are in capitals, those of gonemaster's are not. */
  private static final Pattern THRESHOLD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private static final Pattern TEST_CASE = Pattern.compile("([a-z]+)[0-9]{2}");

  /** Keys below {@code resolver.defaults} that are let through. */
  static final List<String> WITHOUT_MEANING =
      List.of(
          "debug",
          "error_cache_ttl",
          "igntc",
          "nameserver_concurrency",
          "negative_cache_ttl",
          "positive_cache_ttl",
          "recurse",
          "unordered",
          "usevc");

  /** The rule for a whole profile. */
  static final Rule PROFILE =
      Rule.object(
          Map.of(
              "net",
              Rule.object(
                  Map.of(
                      "ipv4",
                      Rule.flag(),
                      "ipv6",
                      Rule.flag(),
                      "allow_non_global_targets",
                      Rule.flag())),
              "no_network",
              Rule.flag(),
              "resolver",
              Rule.object(
                  Map.of(
                      "defaults", resolver(), "source4", source(true), "source6", source(false))),
              "asn_db",
              asnDatabase(),
              "asnroots",
              Rule.list(name()),
              "cache",
              Rule.that("an object", JsonNode::isObject),
              "test_cases",
              Rule.list(
                  Rule.that("the id of a test case, such as basic01", ProfileRules::isTestCase)),
              "test_levels",
              Rule.map(TestModule::parse, Rule.map(ProfileRules::checkTag, level())),
              "test_cases_vars",
              Rule.map(
                  ProfileRules::checkTestCase,
                  Rule.map(ProfileRules::checkThreshold, Rule.number(0, Integer.MAX_VALUE)))));

  private ProfileRules() {}

  private static Rule resolver() {
    Map<String, Rule> rules = new HashMap<>();
    rules.put("timeout", Rule.number(1, 255));
    rules.put("retry", Rule.number(1, 255));
    rules.put("retrans", Rule.number(1, 255));
    rules.put("parallel", Rule.number(1, 255));
    rules.put("fallback", Rule.flag());
    rules.put("fast_fail_timeout_count", Rule.number(0, 100));
    rules.put("nameserver_max_total_ms", Rule.number(0, 600_000));
    WITHOUT_MEANING.forEach(key -> rules.put(key, (path, value, complaints) -> {}));
    return Rule.object(rules);
  }

  private static Rule asnDatabase() {
    Rule hosts = Rule.list(name());
    return Rule.object(
        Map.of(
            "style",
            Rule.that(
                "Cymru, RIPE or Local",
                v ->
                    isText(v)
                        && List.of("cymru", "ripe", "local")
                            .contains(v.stringValue().toLowerCase(Locale.ROOT))),
            "sources",
            Rule.object(Map.of("Cymru", hosts, "cymru", hosts, "RIPE", hosts, "ripe", hosts))));
  }

  private static Rule source(boolean ipv4) {
    return Rule.that(
        "an IPv%d address or empty".formatted(ipv4 ? 4 : 6),
        value -> isText(value) && (value.stringValue().isEmpty() || isAddress(value, ipv4)));
  }

  private static boolean isAddress(JsonNode value, boolean ipv4) {
    try {
      return Addresses.of(value.stringValue()) instanceof Inet4Address == ipv4;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Rule level() {
    return Rule.that(
        "one of " + Arrays.toString(Level.values()), value -> isText(value) && isLevel(value));
  }

  private static boolean isLevel(JsonNode value) {
    return Arrays.stream(Level.values())
        .anyMatch(level -> level.name().equalsIgnoreCase(value.stringValue()));
  }

  private static Rule name() {
    return Rule.that("a domain name", value -> isText(value) && isName(value.stringValue()));
  }

  private static boolean isName(String text) {
    try {
      return !text.isEmpty() && Names.of(text).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isText(JsonNode value) {
    return value.isString();
  }

  private static boolean isTestCase(JsonNode value) {
    return isText(value) && isTestCase(value.stringValue());
  }

  private static boolean isTestCase(String key) {
    var matcher = TEST_CASE.matcher(key);
    return matcher.matches()
        && Arrays.stream(TestModule.values()).anyMatch(m -> m.id().equals(matcher.group(1)));
  }

  private static void checkTestCase(String key) {
    if (!isTestCase(key)) {
      throw new RuleViolation(
          "invalid_profile",
          "The profile's test_cases_vars has %s, which is no test case.".formatted(key));
    }
  }

  private static void checkThreshold(String key) {
    if (!THRESHOLD.matcher(key).matches()) {
      throw new RuleViolation(
          "invalid_profile", "The profile has %s, where a name is expected.".formatted(key));
    }
  }

  private static void checkTag(String key) {
    if (!TAG.matcher(key).matches()) {
      throw new RuleViolation(
          "invalid_profile",
          "The profile has %s, where an upper-case name is expected.".formatted(key));
    }
  }
}
