package dev.millrace.benchmarks.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured and how much of it.
 *
 * @param rounds that count, after one to warm up
 * @param runs stored in a database with a history
 * @param waiting jobs that wait there
 * @param jobs that are drained in a round
 * @param runsWithEntries that are kept in a round
 * @param workers of each node that drains
 * @param server the program that starts a whole node; null if there is none
 * @param write the document whose section is replaced; null for none
 */
record LoadOptions(
    List<String> engines,
    Set<String> measures,
    int rounds,
    long runs,
    long waiting,
    int jobs,
    int runsWithEntries,
    int workers,
    @Nullable Path server,
    @Nullable Path write) {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "engines", "postgres",
          "measures", "entries,history,purge,nodes,pickup,idle",
          "rounds", "5",
          "runs", "10000000",
          "waiting", "1000000",
          "jobs", "20000",
          "runs-with-entries", "1000",
          "workers", "200",
          "server", "",
          "write", "");

  /** Reads {@code --name=value}. */
  static LoadOptions parse(String[] args) {
    Map<String, String> given = new HashMap<>(DEFAULTS);
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (!arg.startsWith("--") || equals < 0 || !given.containsKey(arg.substring(2, equals))) {
        throw new IllegalArgumentException(
            "Not an option: " + arg + "; there are " + DEFAULTS.keySet());
      }
      given.put(arg.substring(2, equals), arg.substring(equals + 1));
    }
    return new LoadOptions(
        List.of(text(given, "engines").split(",")),
        Set.of(text(given, "measures").split(",")),
        (int) number(given, "rounds"),
        number(given, "runs"),
        number(given, "waiting"),
        (int) number(given, "jobs"),
        (int) number(given, "runs-with-entries"),
        (int) number(given, "workers"),
        path(given, "server"),
        path(given, "write"));
  }

  private static String text(Map<String, String> given, String name) {
    return given.getOrDefault(name, "");
  }

  private static long number(Map<String, String> given, String name) {
    return Long.parseLong(text(given, name).replace("_", ""));
  }

  private static @Nullable Path path(Map<String, String> given, String name) {
    String text = text(given, name);
    return text.isEmpty() ? null : Path.of(text);
  }
}
