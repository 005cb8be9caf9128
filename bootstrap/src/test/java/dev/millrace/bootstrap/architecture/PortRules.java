package dev.millrace.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.millrace.application.DrivenPort;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How ports are declared, proven and reached. */
final class PortRules {

  private static final int MAX_METHODS = 8;

  /** What a handler may use without a use case: it shows or counts, and keeps nothing. */
  private static final Set<String> OPEN_TO_HANDLERS =
      Set.of("Telemetry", "EdgeTelemetry", "MetricsReport", "Clock", "MessageCatalog");

  private static final DescribedPredicate<JavaClass> DRIVEN_PORT =
      describe("driven ports", type -> type.isAnnotatedWith(DrivenPort.class));

  private final Layout layout;
  private final Set<String> contracts;

  /**
   * @param everything production classes and the contract suites
   */
  PortRules(Layout layout, JavaClasses everything) {
    this.layout = layout;
    this.contracts =
        everything.stream()
            .filter(type -> type.getPackageName().startsWith(layout.root() + ".application"))
            .map(JavaClass::getSimpleName)
            .filter(name -> name.endsWith("Contract"))
            .collect(Collectors.toSet());
  }

  List<NamedRule> all() {
    return List.of(
        portsHaveContracts(),
        portsAreSmallInterfaces(),
        portsLiveInApplication(),
        handlersGoThroughUseCases());
  }

  private NamedRule portsHaveContracts() {
    return NamedRule.of(
        "portcontracts",
        "every adapter behind a port has to keep the same promises: write <Port>Contract in the"
            + " application's test sources and extend it in each adapter",
        classes()
            .that(DRIVEN_PORT)
            .should(
                Conditions.satisfy(
                    "have a contract suite",
                    describe(
                        "contract",
                        port -> contracts.contains(port.getSimpleName() + "Contract")))));
  }

  private NamedRule portsAreSmallInterfaces() {
    return NamedRule.of(
        "portsize",
        "a driven port is an interface with one role and at most "
            + MAX_METHODS
            + " methods: split it by who calls",
        classes()
            .that(DRIVEN_PORT)
            .should(
                Conditions.satisfy(
                    "be a small interface",
                    describe(
                        "small",
                        port -> port.isInterface() && port.getMethods().size() <= MAX_METHODS))));
  }

  private NamedRule portsLiveInApplication() {
    return NamedRule.of(
        "portowner",
        "the application owns the driven ports: move the interface there and implement it here",
        classes().that(DRIVEN_PORT).should().resideInAPackage(layout.module("application")));
  }

  private NamedRule handlersGoThroughUseCases() {
    return NamedRule.of(
        "handlers",
        "what HTTP can do, every surface must be able to do: call a use case, or write one, instead"
            + " of reaching into a store",
        noClasses()
            .that()
            .resideInAPackage(layout.module("http"))
            .should()
            .dependOnClassesThat(
                DRIVEN_PORT.and(
                    describe(
                        "hold data", port -> !OPEN_TO_HANDLERS.contains(port.getSimpleName())))));
  }
}
