package dev.millrace.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** Which libraries may be used where. */
final class LibraryRules {

  /**
   * A library that one module keeps to itself.
   *
   * @param id names the rule
   * @param owner the module that may use it
   * @param packages patterns for its packages
   */
  record Confinement(String id, String owner, List<String> packages) {}

  static final List<Confinement> CONFINEMENTS =
      List.of(
          new Confinement("hibernate", "persistence", List.of("org.hibernate..")),
          new Confinement("jpa", "persistence", List.of("jakarta.persistence..")),
          new Confinement("liquibase", "persistence", List.of("liquibase..")),
          new Confinement("hikari", "persistence", List.of("com.zaxxer.hikari..")),
          new Confinement(
              "jdbc", "persistence", List.of("java.sql..", "javax.sql..", "org.sqlite..")),
          new Confinement("javalin", "http", List.of("io.javalin..")),
          new Confinement("jetty", "http", List.of("org.eclipse.jetty..", "jakarta.servlet..")),
          new Confinement("dnsjava", "dns", List.of("org.xbill..")),
          new Confinement("micrometer", "metrics", List.of("io.micrometer..", "io.prometheus..")),
          new Confinement("picocli", "bootstrap", List.of("picocli..")),
          new Confinement("logback", "bootstrap", List.of("ch.qos.logback..")));

  private final Layout layout;

  LibraryRules(Layout layout) {
    this.layout = layout;
  }

  List<NamedRule> all() {
    return CONFINEMENTS.stream().map(this::rule).toList();
  }

  private NamedRule rule(Confinement confinement) {
    return NamedRule.of(
        confinement.id(),
        String.join(", ", confinement.packages())
            + " is known to the module of "
            + confinement.owner()
            + " only, so that it can be exchanged there: put a port or one of our own types"
            + " between",
        noClasses()
            .that()
            .resideOutsideOfPackage(layout.module(confinement.owner()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(confinement.packages().toArray(String[]::new)));
  }
}
