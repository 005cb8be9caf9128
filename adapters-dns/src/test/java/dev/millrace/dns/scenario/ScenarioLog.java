package dev.millrace.dns.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the scenarios of a test run brought. Cases go by their keys; what cases share has scenarios
 * too, and a name of its own.
 */
public final class ScenarioLog {
  /** The log of this process. */
  public static final ScenarioLog OF_THIS_RUN = new ScenarioLog();

  private final Map<String, Map<String, Boolean>> verdicts = new TreeMap<>();
  private final Map<String, Set<String>> produced = new TreeMap<>();

  /** A scenario was run for a case; of several verdicts on one name, each must be good. */
  public synchronized void verdict(String testCase, String scenario, boolean passed) {
    verdicts
        .computeIfAbsent(testCase, key -> new TreeMap<>())
        .merge(scenario, passed, Boolean::logicalAnd);
  }

  /** Some scenario made a case find these tags. */
  public synchronized void produced(String testCase, Collection<String> tags) {
    produced.computeIfAbsent(testCase, key -> new TreeSet<>()).addAll(tags);
  }

  /** Everything that scenarios were run for. */
  public synchronized Set<String> areas() {
    return Set.copyOf(verdicts.keySet());
  }

  /** Whether a scenario of the case was run. */
  public synchronized boolean knows(String testCase, String scenario) {
    return verdicts.getOrDefault(testCase, Map.of()).containsKey(scenario);
  }

  /** How many scenarios were run for a case. */
  public synchronized int run(String testCase) {
    return verdicts.getOrDefault(testCase, Map.of()).size();
  }

  /** The scenarios of a case that failed. */
  public synchronized List<String> failed(String testCase) {
    return verdicts.getOrDefault(testCase, Map.of()).entrySet().stream()
        .filter(verdict -> !verdict.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether some scenario made the case find the tag. */
  public synchronized boolean isProduced(String testCase, String tag) {
    return produced.getOrDefault(testCase, Set.of()).contains(tag);
  }
}
