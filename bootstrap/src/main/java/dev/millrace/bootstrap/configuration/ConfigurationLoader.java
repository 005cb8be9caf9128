package dev.millrace.bootstrap.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the sources together: flags over variables over the file over defaults. */
public final class ConfigurationLoader {

  private final Environment environment;

  public ConfigurationLoader(Environment environment) {
    this.environment = environment;
  }

  /**
   * @param flags by flag without the hyphens; only those that were given
   * @param file what {@code --config} says; null for {@code MILLRACE_CONFIG} or none
   * @throws ConfigurationProblem if anything about it is wrong
   */
  public Configuration load(Map<String, String> flags, @Nullable Path file) {
    requireKnownVariables();
    List<Source> sources = new ArrayList<>();
    sources.add(Source.flags(flags));
    sources.add(Source.variables(environment));
    Path chosen = file != null ? file : fileFromEnvironment();
    if (chosen != null) {
      sources.add(ConfigurationFile.read(chosen, environment));
    }
    sources.add(Source.fallbackVariables(environment));
    sources.add(Source.defaults(environment));
    return Configuration.of(ResolvedSettings.resolve(sources), environment.hostName());
  }

  private @Nullable Path fileFromEnvironment() {
    return environment.variable("MILLRACE_CONFIG").map(Path::of).orElse(null);
  }

  private void requireKnownVariables() {
    Set<String> known =
        KnownSettings.ALL.stream().map(Setting::variable).collect(Collectors.toSet());
    for (String name : environment.names()) {
      if (!known.contains(name)) {
        throw new ConfigurationProblem(
            name + ": unknown environment variable" + Suggestion.of(name, sorted(known)));
      }
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
