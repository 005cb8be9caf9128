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
        "db-driver | oracle | is no driver; allowed: memory, sqlite, postgres (or postgresql),",
        "db-driver | postgres | database.driver: \"postgres\" (flag --db-driver) needs an address;"
            + " set database.dsn, or database.host and database.database",
        "db-dsn | postgres://u:secret@h:x/d | database.dsn: \"postgres://***\" (flag --db-dsn) is"
            + " no URL of the form",
        "db-dsn | postgres://u:secret@h,i/d | names more than one host",
        "db-dsn | postgres://u:secret@h/d?sslmode=prefer | asks for TLS only if the server has it",
        "db-dsn | postgres://u:secret@h/d?sslmode=on | has an unknown mode of TLS; allowed:"
            + " disable,",
        "db-dsn | postgres://u:secret@h/d?colour=red | has the unknown option \"colour\"",
        "db-dsn | postgres://u:secret@h:99999/d | has a port outside 1..65535",
        "db-dsn | postgres://u:secret%zz@h/d | a % itself is written as %25",
        "db-dsn | postgres://h/ | names no database",
        "db-dsn | jdbc:oracle:thin:u/secret@h | is in no form that is known; for example postgres",
        "db-dsn | postgres://u@h/d?sslcert=/c.pem | both are needed, or none",
        "db-dsn | postgres://u@/d?host=/run&sslmode=require | asks for TLS on a Unix socket",
        "db-dsn | user:secret@tcp(h:3306) | database.dsn: \"***\" (flag --db-dsn) is in no form",
        "db-dsn | user:secret@tcp(h:3306)/ | names no database",
        "db-dsn | user:secret@tcp(h:3306)/d?tls=mine | has an unknown value of tls; allowed: true,",
        "db-dsn | user:secret@tcp(h:3306)/d?tls=preferred | asks for TLS only if the server has it",
        "db-dsn | sqlserver://sa:secret@h?database=d&encrypt=maybe | has an unknown value of"
            + " encrypt",
        "db-dsn | Server=np:h;Database=d;User ID=sa;Password=secret | is not for TCP",
        "db-dsn | Server=h;Database=d;Integrated Security=true | logs in as a user of Windows",
        "db-dsn | Server=h;Database=d;Authentication=Active Directory Default | logs in by"
            + " Microsoft",
        "db-dsn | host=h dbname=d password='secret | is not a list of NAME=VALUE",
        "db-host | h | database.host: is set (flag --db-host), but database.driver is not set",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql | postgres://u:secret@h/d | is the address of a server of postgres, but"
            + " database.driver (flag --db-driver) is mariadb",
        "sqlite | postgres://u:secret@h/d | is the address of a server of postgres, but",
        "memory | postgres://u:secret@h/d | is the address of a server, but database.driver is"
            + " memory",
        "postgres | /var/lib/m.db | is not the address of a server, but database.driver is",
      })
  void aDriverAndAnAddressThatContradictEachOtherAreRefused(
      String driver, String dsn, String message) {
    assertProblem(Map.of("db-driver", driver, "db-dsn", dsn), Map.of(), null, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db-pool-max | 2 | database.pool.max: \"2\" (flag --db-pool-max) is too little",
        "db-pool-min | 26 | database.pool.min: \"26\" (flag --db-pool-min) is more than"
            + " database.pool.max; allowed: 0 to 25",
        "db-pool-lifetime | 1s | database.pool.lifetime:",
        "db-pool-acquire-timeout | 1ms | allowed: a time from 250ms to 300s",
      })
  void aPoolThatCannotBeIsRefused(String flag, String value, String message) {
    assertProblem(
        Map.of(flag, value, "db-dsn", "postgres://u:secret@h/d"), Map.of(), null, message);
  }

  @Test
  void aPoolThatIsTooLargeForSqliteIsRefused() {
    assertProblem(Map.of("db-pool-max", "65"), Map.of(), null, "too much for SQLite");
  }

  @Test
  void listeningForOthersNeedsAWordOfItsOwn() {
    assertProblem(Map.of("listen", ":8080"), Map.of(), null, "--allow-open-listen");

    Configuration configuration =
        load(Map.of("listen", ":8080", "allow-open-listen", "true"), Map.of(), null);

    assertThat(configuration.http().listen()).hasToString("0.0.0.0:8080");
  }

  @Test
  void whoHasTokensMayListenForOthers() {
    Configuration configuration =
        load(Map.of("listen", ":8080", "auth-tokens-file", "tokens"), Map.of(), null);

    assertThat(configuration.access().isOpen()).isFalse();
    assertThat(configuration.http().allowOpenListen()).isFalse();
    assertProblem(
        Map.of("allowed-hosts", "a.example,http://b"),
        Map.of(),
        null,
        "http.allowed_hosts: \"a.example,http://b\" (flag --allowed-hosts) is not a list of names");
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
        "database: {dsn: /a, connection_string: /b} | database.dsn: is set twice",
        "database: {password: 12.50} | database.password: a number",
        "database: {connection: {hots: h}} | database.hots: unknown key",
        "database: {driver: mysql, host: h, database: d, ssl: prefer} | database.ssl: \"prefer\"",
        "database: {driver: mysql, host: h h, database: d} | neither a name nor an address nor",
        "database: {driver: mysql, host: h} | names no database",
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
