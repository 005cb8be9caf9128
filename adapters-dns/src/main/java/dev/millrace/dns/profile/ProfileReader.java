package dev.millrace.dns.profile;

import dev.millrace.dns.finding.TestModule;
import dev.millrace.dns.query.Addresses;
import dev.millrace.domain.entry.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a complete profile that keeps the {@link ProfileRules}. */
final class ProfileReader {

  private final ObjectNode json;

  ProfileReader(ObjectNode json) {
    this.json = json;
  }

  Profile read() {
    return new Profile(
        net(), resolver(), testCases(), levels(), variables(), asnDatabase(), json.toString());
  }

  private Profile.Net net() {
    boolean network = !json.path("no_network").asBoolean(false);
    JsonNode net = json.path("net");
    return new Profile.Net(
        network && net.path("ipv4").asBoolean(true),
        network && net.path("ipv6").asBoolean(true),
        net.path("allow_non_global_targets").asBoolean(false));
  }

  private Profile.Resolver resolver() {
    JsonNode resolver = json.path("resolver");
    JsonNode defaults = resolver.path("defaults");
    return new Profile.Resolver(
        Duration.ofSeconds(defaults.path("timeout").intValue()),
        Duration.ofSeconds(defaults.path("retrans").intValue()),
        defaults.path("retry").intValue(),
        defaults.path("parallel").intValue(),
        defaults.path("fallback").booleanValue(),
        address(resolver.path("source4")),
        address(resolver.path("source6")),
        new Profile.Patience(
            defaults.path("fast_fail_timeout_count").intValue(),
            Duration.ofMillis(defaults.path("nameserver_max_total_ms").intValue())));
  }

  private static @Nullable InetAddress address(JsonNode value) {
    String text = value.asString("");
    return text.isEmpty() ? null : Addresses.of(text);
  }

  private Set<String> testCases() {
    Set<String> cases = new TreeSet<>();
    json.path("test_cases").forEach(value -> cases.add(value.stringValue()));
    return cases;
  }

  private Map<TestModule, Map<String, Level>> levels() {
    Map<TestModule, Map<String, Level>> levels = new EnumMap<>(TestModule.class);
    json.path("test_levels")
        .properties()
        .forEach(
            module ->
                levels
                    .computeIfAbsent(TestModule.parse(module.getKey()), m -> new HashMap<>())
                    .putAll(tags(module.getValue())));
    return levels;
  }

  private static Map<String, Level> tags(JsonNode module) {
    Map<String, Level> tags = new HashMap<>();
    module
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), Level.parse(tag.getValue().stringValue())));
    return Map.copyOf(tags);
  }

  private Map<String, Map<String, Long>> variables() {
    Map<String, Map<String, Long>> variables = new HashMap<>();
    json.path("test_cases_vars")
        .properties()
        .forEach(
            testCase -> {
              Map<String, Long> values = new HashMap<>();
              testCase
                  .getValue()
                  .properties()
                  .forEach(value -> values.put(value.getKey(), value.getValue().longValue()));
              variables.put(testCase.getKey().toLowerCase(Locale.ROOT), Map.copyOf(values));
            });
    return variables;
  }

  /** The older {@code asnroots} if there is one, else the base names of {@code asn_db}. */
  private Profile.AsnDatabase asnDatabase() {
    List<String> baseNames = new ArrayList<>();
    JsonNode older = json.path("asnroots");
    JsonNode sources = json.path("asn_db").path("sources");
    JsonNode services = sources.has("cymru") ? sources.path("cymru") : sources.path("Cymru");
    (older.isArray() ? older : services).forEach(name -> baseNames.add(name.stringValue()));
    String style = json.path("asn_db").path("style").stringValue();
    return new Profile.AsnDatabase(
        Profile.AsnDatabase.Style.valueOf(style.toUpperCase(Locale.ROOT)), baseNames);
  }
}
