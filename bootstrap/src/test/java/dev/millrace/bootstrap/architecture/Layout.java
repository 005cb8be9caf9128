package dev.millrace.bootstrap.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the modules lie. The real ones lie under {@code dev.millrace}; planted violations lie under
 * a root of their own, so that the very same rules can be run on them.
 *
 * @param root the package above all modules
 */
record Layout(String root) {

  static final Layout PRODUCTION = new Layout("dev.millrace");

  private static final List<String> ADAPTERS = List.of("persistence", "http", "metrics", "dns");

  /** A pattern for the packages of one module. */
  String module(String name) {
    return root + "." + name + "..";
  }

  List<String> adapters() {
    return ADAPTERS;
  }

  /** Patterns for the packages of all adapters. */
  String[] adapterPackages() {
    return patterns(ADAPTERS.stream());
  }

  /** Patterns for the packages of all adapters but one. */
  String[] adaptersExcept(String adapter) {
    return patterns(ADAPTERS.stream().filter(name -> !name.equals(adapter)));
  }

  /** The names of all modules, innermost first. */
  List<String> modules() {
    return Stream.of(Stream.of("domain", "application"), ADAPTERS.stream(), Stream.of("bootstrap"))
        .flatMap(names -> names)
        .toList();
  }

  private String[] patterns(Stream<String> names) {
    return names.map(this::module).toArray(String[]::new);
  }
}
