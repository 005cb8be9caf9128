package dev.millrace.benchmarks.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options of a command line: {@code --name value} or {@code --name=value}. */
public final class Arguments {

  private static final String DOCUMENT = "docs/performance.md";

  /** The folder of the project. */
  private static final Path HOME = Path.of(System.getProperty("bench.home", ""));

  private static final String WRITE = "write";

  private final Map<String, String> given = new HashMap<>();

  private Arguments() {}

  /**
   * @param known the names that there are besides {@code write}, without dashes
   * @throws IllegalArgumentException if there is something that nobody knows
   */
  public static Arguments of(List<String> words, Set<String> known) {
    Arguments arguments = new Arguments();
    List<String> left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      String[] parts = word.split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      if (!word.startsWith("--") || !(known.contains(name) || name.equals(WRITE))) {
        throw new IllegalArgumentException("There is no option " + parts[0] + "; see --help.");
      }
      arguments.given.put(name, parts.length == 2 ? parts[1] : value(name, left));
    }
    return arguments;
  }

  private static String value(String name, List<String> left) {
    if (!left.isEmpty() && !left.getFirst().startsWith("--")) {
      return left.removeFirst();
    }
    if (name.equals(WRITE)) {
      return HOME.resolve(DOCUMENT).toString();
    }
    throw new IllegalArgumentException("--" + name + " lacks its value; see --help.");
  }

  /** A whole number from 1 on; underscores may divide it. */
  public int count(String name, int otherwise) {
    String text = given.get(name);
    if (text == null) {
      return otherwise;
    }
    String digits = text.replace("_", "");
    if (!digits.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("--" + name + " is 1 or more, not " + text + ".");
    }
    return Integer.parseInt(digits);
  }

  /** A file or folder; null if it is not given. */
  public @Nullable Path path(String name) {
    String text = given.get(name);
    return text == null ? null : Path.of(text);
  }

  /** The document that the tables go to; null for none. */
  public @Nullable Path document() {
    return path(WRITE);
  }

  /** What is listed with commas; empty if it is not given. */
  public List<String> words(String name) {
    String text = given.get(name);
    return text == null ? List.of() : List.of(text.split(","));
  }

  /** Values that are listed with commas, in any case, dashes as underscores; all if not given. */
  public <E extends Enum<E>> Set<E> chosen(String name, Class<E> type) {
    if (!given.containsKey(name)) {
      return EnumSet.allOf(type);
    }
    Function<String, E> named =
        word ->
            Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word.replace('-', '_')))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(noneOf(name, word, type)));
    return words(name).stream()
        .map(named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }

  private static String noneOf(String name, String word, Class<?> type) {
    String all =
        Arrays.stream(type.getEnumConstants())
            .map(one -> String.valueOf(one).toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "--" + name + " knows " + all + ", not " + word + ".";
  }
}
