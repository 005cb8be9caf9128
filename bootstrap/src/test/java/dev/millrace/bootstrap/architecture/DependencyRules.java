package dev.millrace.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.function.Function;

/** Which module may see which. */
final class DependencyRules {

  private final Layout layout;

  DependencyRules(Layout layout) {
    this.layout = layout;
  }

  List<NamedRule> all() {
    return List.of(
        domainIsPure(),
        applicationSeesDomain(),
        adaptersSeeNoAdapter(),
        onlyBootstrapSeesAdapters(),
        nobodySeesBootstrap(),
        packagesAreFreeOfCycles());
  }

  private NamedRule domainIsPure() {
    return NamedRule.of(
        "domainpurity",
        "the domain needs nothing but the JDK: move what needs a library into an adapter and let"
            + " the application own a port for it",
        classes()
            .that()
            .resideInAPackage(layout.module("domain"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(layout.module("domain"), "java..", "org.jspecify.annotations.."));
  }

  private NamedRule applicationSeesDomain() {
    return NamedRule.of(
        "applicationpurity",
        "use cases know the domain, the JDK and SLF4J only: add a driven port here and implement it"
            + " in an adapter",
        classes()
            .that()
            .resideInAPackage(layout.module("application"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                layout.module("application"),
                layout.module("domain"),
                // The marker of driven ports; named so that planted classes may wear it too.
                Layout.PRODUCTION.root() + ".application",
                "java..",
                "org.jspecify.annotations..",
                "org.slf4j.."));
  }

  private NamedRule adaptersSeeNoAdapter() {
    return NamedRule.of(
        "adapterisolation",
        "an adapter talks to the application only: if two of them have to meet, let a use case or a"
            + " port carry it, and wire them in bootstrap",
        forEach(
            layout.adapters(),
            adapter ->
                noClasses()
                    .that()
                    .resideInAPackage(layout.module(adapter))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(layout.adaptersExcept(adapter))));
  }

  private NamedRule onlyBootstrapSeesAdapters() {
    return NamedRule.of(
        "adaptervisibility",
        "only bootstrap knows which adapters there are: depend on the port that the adapter"
            + " implements",
        noClasses()
            .that()
            .resideInAnyPackage(layout.module("domain"), layout.module("application"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(layout.adapterPackages()));
  }

  private NamedRule nobodySeesBootstrap() {
    return NamedRule.of(
        "bootstrapvisibility",
        "bootstrap is the outermost ring: hand over what is needed through a constructor",
        noClasses()
            .that()
            .resideInAnyPackage(
                layout.modules().stream()
                    .filter(name -> !name.equals("bootstrap"))
                    .map(layout::module)
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(layout.module("bootstrap")));
  }

  private NamedRule packagesAreFreeOfCycles() {
    return NamedRule.of(
        "packagecycles",
        "packages that need each other cannot be understood one at a time: move what both need into"
            + " the lower one, or into a package of its own",
        forEach(
            layout.modules(),
            module ->
                slices()
                    .matching(layout.root() + "." + module + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)));
  }

  private static ArchRule forEach(List<String> names, Function<String, ArchRule> rule) {
    return CompositeArchRule.of(
        names.stream().map(rule).map(each -> each.allowEmptyShould(true)).toList());
  }
}
