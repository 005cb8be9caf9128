package dev.millrace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is said in one line: the key, the problem, what is allowed. */
class ProblemsTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "listen | 99999 | http.listen: \"99999\" (flag --listen) has a port above 65535; allowed:"
            + " HOST:PORT",
        "listen | nowhere | http.listen: \"nowhere\" (flag --listen) is not an address to listen"
            + " on",
        "listen | [::1]:x | http.listen:",
        "db-driver | postgres | database.driver: \"postgres\" (flag --db-driver) is planned but not"
            + " in this version; allowed: memory, sqlite",
        "db-driver | oracle | is no driver; allowed: memory, sqlite",
        "db-dsn | postgres://u:secret@h/d | database.dsn: \"postgres://u:***@h/d\" (flag --db-dsn)"
            + " is the address of a database server",
        "db-dsn | user:secret@tcp(h:3306)/d | \"user:***@tcp(h:3306)/d\"",
        "db-dsn | :memory: | set database.driver to memory",
        "db-retention-days | -1 | is out of range; allowed: a whole number from 0 to 36500",
        "db-retention-days | many | is not a whole number",
        "worker-count | 1001 | workers.count: \"1001\" (flag --worker-count) is out of range",
        "lease | 1s | workers.lease: \"1s\" (flag --lease) is out of range; allowed: a time from 2s"
            + " to 1h",
        "lease | soon | is not a length of time",
        "node-id | a b | node.id: \"a b\" (flag --node-id) is not allowed; allowed: 1 to 100"
            + " letters",
        "log-level | loud | is none of them; allowed: error, warn, info, debug, trace",
        "ipv4 | maybe | engine.ipv4: \"maybe\" (flag --ipv4) is neither true nor false",
        "source-ipv4 | ::1 | is not an IPv4 address",
        "source-ipv6 | example.org | is not an address",
        "dns-port | 0 | engine.dns_port:",
      })
  void aBadValueIsNamedWithItsKeyItsPlaceAndWhatIsAllowed(
      String flag, String value, String message) {
    assertProblem(Map.of(flag, value), Map.of(), null, message);
  }

  @Test
  void listeningForOthersNeedsAWordOfItsOwn() {
    assertProblem(Map.of("listen", ":8080"), Map.of(), null, "--allow-open-listen");

    Configuration configuration =
        load(Map.of("listen", ":8080", "allow-open-listen", "true"), Map.of(), null);

    assertThat(configuration.http().listen()).hasToString("0.0.0.0:8080");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:0", "127.1.2.3:80", "localhost:80", "[::1]:80", "80"})
  void theOwnMachineIsAlwaysAllowed(String listen) {
    assertThat(load(Map.of("listen", listen), Map.of(), null).http().listen().isLoopback())
        .isTrue();
  }

  @Test
  void withoutIpv4AndIpv6NothingCanBeTested() {
    assertProblem(Map.of("ipv4", "false", "ipv6", "no"), Map.of(), null, "both are off");
  }

  @Test
  void aMistypedVariableIsNotOverheard() {
    assertProblem(
        Map.of(),
        Map.of("MILLRACE_WORKERCOUNT", "4"),
        null,
        "MILLRACE_WORKERCOUNT: unknown environment variable; did you mean MILLRACE_WORKER_COUNT?");
  }

  @Test
  void aBadVariableIsNamed() {
    assertProblem(
        Map.of(),
        Map.of("MILLRACE_LEASE", "x"),
        null,
        "workers.lease: \"x\" (environment MILLRACE_LEASE) is not a length of time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workers: {cuont: 3} | workers.cuont: unknown key (file ",
        "workers: {cuont: 3} | did you mean workers.count?",
        "werkers: {count: 3} | werkers: unknown key",
        "workers: 3 | workers: unknown key",
        "workers: {count: [1, 2]} | workers.count: a list",
        "workers: {count: {a: 1}} | workers.count: unknown key",
        "just words | must hold keys and values",
        "- a list | must hold keys and values",
        "{broken | is no valid YAML or JSON",
        "'a: 1\tb: [' | is no valid YAML or JSON",
        "node: {id: '${NOT_SET}'} | node.id: the environment variable NOT_SET",
        "node: {id: '${not a name}'} | names no variable",
      })
  void aFileThatNobodyUnderstandsStopsTheStart(String text, String message) throws Exception {
    assertProblem(Map.of(), Map.of(), Files.writeString(folder.resolve("c.yaml"), text), message);
  }

  @Test
  void aKeyThatIsThereTwiceStopsTheStart() throws Exception {
    Path file = Files.writeString(folder.resolve("c.yaml"), "node: {id: a}\nnode: {id: b}\n");

    assertProblem(Map.of(), Map.of(), file, "is no valid YAML or JSON");
  }

  @Test
  void filesThatAreNoConfigurationAreRefused() throws Exception {
    assertProblem(Map.of(), Map.of(), folder.resolve("none.yaml"), "does not exist");
    assertProblem(
        Map.of(),
        Map.of(),
        Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}),
        "is not UTF-8 text");
    assertProblem(
        Map.of(),
        Map.of(),
        Files.write(folder.resolve("l"), "#".repeat(1_000_001).getBytes(StandardCharsets.UTF_8)),
        "larger than 1 MB");
  }

  @Test
  void anEmptyFileChangesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("c.yaml"), "# nothing yet\n");

    assertThat(load(Map.of(), Map.of(), file).workers().count()).isEqualTo(16);
  }

  private static void assertProblem(
      Map<String, String> flags,
      Map<String, String> variables,
      @Nullable Path file,
      String message) {
    assertThatThrownBy(() -> load(flags, variables, file))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n", "secret");
  }

  private static Configuration load(
      Map<String, String> flags, Map<String, String> variables, @Nullable Path file) {
    return new ConfigurationLoader(new Environment(variables, "mill", "/home/miller"))
        .load(flags, file);
  }
}
