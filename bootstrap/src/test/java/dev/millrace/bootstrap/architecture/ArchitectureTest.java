package dev.millrace.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code keeps the rules of the architecture. */
class ArchitectureTest {

  private static final RuleBook BOOK = RuleBook.of(Layout.PRODUCTION);
  private static final JavaClasses PRODUCTION = BOOK.production();

  static List<NamedRule> rules() {
    return BOOK.rules();
  }

  static Stream<String> packagesNamedInRules() {
    return Layout.PRODUCTION.modules().stream().map(Layout.PRODUCTION::module);
  }

  static List<LibraryRules.Confinement> confinements() {
    return LibraryRules.CONFINEMENTS;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void productionKeepsTheRule(NamedRule rule) {
    rule.rule().check(PRODUCTION);
  }

  /** A rule about a package that does not exist can never fail. */
  @ParameterizedTest
  @MethodSource("packagesNamedInRules")
  void everyPackageNamedInARuleHoldsClasses(String pattern) {
    PackageMatcher matcher = PackageMatcher.of(pattern);
    assertThat(PRODUCTION.stream().map(JavaClass::getPackageName).filter(matcher::matches))
        .isNotEmpty();
  }

  /** A rule about a library that its owner does not use guards nothing. */
  @ParameterizedTest
  @MethodSource("confinements")
  void everyConfinedLibraryIsUsedByItsOwner(LibraryRules.Confinement confinement) {
    PackageMatcher owner = PackageMatcher.of(Layout.PRODUCTION.module(confinement.owner()));
    List<String> used =
        PRODUCTION.stream()
            .filter(type -> owner.matches(type.getPackageName()))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .toList();
    assertThat(confinement.packages())
        .anyMatch(pattern -> used.stream().anyMatch(PackageMatcher.of(pattern)::matches));
  }
}
