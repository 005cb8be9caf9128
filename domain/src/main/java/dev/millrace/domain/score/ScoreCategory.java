package dev.millrace.domain.score;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The four parts of a score, with the modules that count for each and the default weight.
 *
 * <p>Source: gonemaster, scoring.
 */
public enum ScoreCategory {
  DNSSEC(1.5, Set.of("DNSSEC")),
  NAMESERVER_HEALTH(1.2, Set.of("NAMESERVER", "BASIC", "DELEGATION")),
  CONNECTIVITY(1.0, Set.of("CONNECTIVITY", "ADDRESS")),
  ZONE_CONSISTENCY(0.8, Set.of("CONSISTENCY", "ZONE", "SYNTAX"));

  private final double defaultWeight;
  private final Set<String> modules;

  ScoreCategory(double defaultWeight, Set<String> modules) {
    this.defaultWeight = defaultWeight;
    this.modules = modules;
  }

  /** The category that entries of this module count in; empty for other modules. */
  public static Optional<ScoreCategory> ofModule(String module) {
    for (ScoreCategory category : values()) {
      if (category.modules.contains(module)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }

  /** How much the category counts in the mean unless the policy says otherwise. */
  public double defaultWeight() {
    return defaultWeight;
  }

  /** The upper-case names of the modules whose entries count here. */
  public Set<String> modules() {
    return modules;
  }

  /** The lower-case name that the API uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
