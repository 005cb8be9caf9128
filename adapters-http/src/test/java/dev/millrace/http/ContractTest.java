package dev.millrace.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.http.contract.Api;
import dev.millrace.http.contract.Contract;
import dev.millrace.http.contract.Contract.Operation;
import dev.millrace.http.error.ErrorTable;
import dev.millrace.http.fake.FakeMillrace;
import dev.millrace.http.operation.VersionInfo;
import dev.millrace.http.request.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContractTest {
  private final Contract contract = new Contract();

  @Test
  void everyRouteIsInTheContractAndTheContractListsNoOther() {
    Set<String> routes =
        routes().stream().map(ContractTest::name).collect(Collectors.toCollection(TreeSet::new));

    assertThat(routes)
        .isEqualTo(
            contract.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyRouteTakesTheQueryParametersOfTheContract() {
    Map<String, Set<String>> known =
        routes().stream()
            .collect(
                Collectors.toMap(ContractTest::name, route -> new TreeSet<>(route.parameters())));

    assertThat(contract.operations())
        .allSatisfy(
            operation ->
                assertThat(contract.parameters(operation, "query"))
                    .as(operation.id())
                    .isEqualTo(known.get(operation.method() + " " + operation.path())));
  }

  @Test
  void everyRouteNeedsTheScopeOfTheContract() {
    Map<String, String> needed =
        routes().stream()
            .collect(
                Collectors.toMap(
                    ContractTest::name,
                    route -> route.scope() == null ? "none" : route.scope().label()));

    assertThat(contract.operations())
        .allSatisfy(
            operation ->
                assertThat(contract.scope(operation))
                    .as(operation.id())
                    .isEqualTo(needed.get(operation.method() + " " + operation.path())));
  }

  @Test
  void theVariablesOfEveryPathAreDescribed() {
    assertThat(contract.operations())
        .allSatisfy(
            operation ->
                assertThat(contract.parameters(operation, "path"))
                    .as(operation.id())
                    .isEqualTo(
                        java.util.regex.Pattern.compile("\\{([a-z_]+)}")
                            .matcher(operation.path())
                            .results()
                            .map(variable -> variable.group(1))
                            .collect(Collectors.toCollection(TreeSet::new))));
  }

  @Test
  void theErrorStatusesOfEveryOperationAreThoseOfItsCodes() {
    Map<String, Integer> statuses =
        ErrorTable.rows().stream()
            .collect(Collectors.toMap(ErrorTable.Row::code, ErrorTable.Row::status));

    for (Operation operation : contract.operations()) {
      Set<Integer> expected =
          operation.codes().stream()
              .map(statuses::get)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<Integer> named = new TreeSet<>(contract.errorStatuses(operation));
      if (operation.id().equals("readyz")) {
        named.remove(503);
      }
      assertThat(named).as(operation.id()).isEqualTo(expected);
    }
  }

  @Test
  void everyCodeOfTheTableIsInTheContract() {
    Set<String> codes = new TreeSet<>(contract.commonCodes());
    contract.operations().forEach(operation -> codes.addAll(operation.codes()));

    assertThat(codes)
        .isEqualTo(
            ErrorTable.rows().stream()
                .map(ErrorTable.Row::code)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theContractIsStrict() {
    assertThat(contract.problems("Health", "{\"status\":\"ok\"}")).isEmpty();
    assertThat(contract.problems("Health", "{\"status\":\"ill\"}")).hasSize(1);
    assertThat(contract.problems("Health", "{\"status\":\"ok\",\"more\":1}")).hasSize(1);
    assertThat(contract.problems("Job", "{}")).hasSizeGreaterThan(5);
    assertThat(contract.problems("Purged", "{\"purged_jobs\":\"1\"}")).hasSize(1);
  }

  @Test
  void theDocumentationShowsTheErrorTable() throws IOException {
    List<String> shown =
        Files.readAllLines(Path.of("../docs/api.md")).stream()
            .filter(line -> line.matches("\\| \\d{3} \\| `[a-z_]+` \\|.*"))
            .toList();

    assertThat(shown)
        .isEqualTo(
            ErrorTable.rows().stream()
                .map(
                    row ->
                        "| " + row.status() + " | `" + row.code() + "` | " + row.meaning() + " |")
                .toList());
  }

  private static List<Route> routes() {
    return new MillraceHttp(
            new FakeMillrace().useCases(RetentionPolicy.FOREVER),
            Api.settings(HttpSettings.Bodies.DEFAULT),
            Telemetry.NONE,
            new VersionInfo("0", null, "25"))
        .routes();
  }

  private static String name(Route route) {
    return route.method().name() + " " + route.path();
  }
}
