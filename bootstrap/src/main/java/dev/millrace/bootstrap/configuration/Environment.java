package dev.millrace.bootstrap.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the surroundings of the process say.
 *
 * @param variables the environment variables
 * @param hostName the name of this machine
 * @param home the user's home directory
 */
public record Environment(Map<String, String> variables, String hostName, String home) {

  /** All our variables start with this. */
  public static final String PREFIX = "MILLRACE_";

  /**
   * What Kubernetes sets for a service that is called millrace, and what the launcher and the
   * client commands read; none of it is configuration.
   */
  private static final Pattern NOT_OURS =
      Pattern.compile("MILLRACE_(CONFIG|HOME|JAVA_OPTS|SERVER|TOKEN|SERVICE_.*|PORT|PORT_.*)");

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The variable, if it is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
  }

  /** The names of all variables that look like configuration of ours. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(variables.keySet());
    names.removeIf(name -> !name.startsWith(PREFIX) || NOT_OURS.matcher(name).matches());
    return names;
  }
}
