package dev.millrace.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.stream.Stream;

/** All rules, for the real modules or for planted ones. */
final class RuleBook {

  private final Layout layout;
  private final JavaClasses everything;

  private RuleBook(Layout layout, JavaClasses everything) {
    this.layout = layout;
    this.everything = everything;
  }

  /** The rules for the modules below the root of the layout, tests and contracts included. */
  static RuleBook of(Layout layout) {
    return new RuleBook(layout, new ClassFileImporter().importPackages(layout.root()));
  }

  List<NamedRule> rules() {
    return Stream.of(
            new DependencyRules(layout).all(),
            new LibraryRules(layout).all(),
            new CodeRules(layout).all(),
            new PortRules(layout, everything).all())
        .flatMap(List::stream)
        .toList();
  }

  /** The classes that ship. */
  JavaClasses production() {
    return everything.that(
        com.tngtech.archunit.base.DescribedPredicate.describe("ship", RuleBook::ships));
  }

  /** Everything below the root. */
  JavaClasses everything() {
    return everything;
  }

  private static boolean ships(JavaClass type) {
    return type.getSource()
        .map(source -> Location.of(source.getUri()))
        .filter(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
        .isPresent();
  }
}
