package dev.millrace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {

  @TempDir private Path folder = Path.of("");

  /** Which of the sources are there, and which of them wins. */
  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  1, CLI_FLAG",
    "true,  true,  false, 1, CLI_FLAG",
    "true,  false, true,  1, CLI_FLAG",
    "true,  false, false, 1, CLI_FLAG",
    "false, true,  true,  2, ENVIRONMENT",
    "false, true,  false, 2, ENVIRONMENT",
    "false, false, true,  3, CONFIG_FILE",
    "false, false, false, 16, DEFAULT",
  })
  void flagsWinOverVariablesOverTheFileOverDefaults(
      boolean flag, boolean variable, boolean file, int expected, Origin.Kind origin)
      throws Exception {
    Map<String, String> flags = flag ? Map.of("worker-count", "1") : Map.of();
    Map<String, String> variables = variable ? Map.of("MILLRACE_WORKER_COUNT", "2") : Map.of();
    Path config = file ? Files.writeString(folder.resolve("c.yaml"), "workers: {count: 3}") : null;

    Configuration configuration = loader(variables).load(flags, config);

    assertThat(configuration.workers().count()).isEqualTo(expected);
    assertThat(configuration.effective())
        .filteredOn(value -> value.key().equals("workers.count"))
        .singleElement()
        .satisfies(value -> assertThat(value.origin().kind()).isEqualTo(origin));
  }

  @Test
  void anEmptyVariableCountsAsUnset() {
    assertThat(loader(Map.of("MILLRACE_WORKER_COUNT", "")).load(Map.of(), null).workers().count())
        .isEqualTo(16);
  }

  @Test
  void storeTypeAndDatabaseUrlAreHeardWhenNobodyElseSpeaks() {
    Map<String, String> variables =
        Map.of("STORE_TYPE", "sqlite", "DATABASE_URL", "sqlite:/data/jobs.db");

    assertThat(file(loader(variables).load(Map.of(), null).database()))
        .isEqualTo(Path.of("/data/jobs.db"));
    assertThat(file(loader(variables).load(Map.of("db-dsn", "/other.db"), null).database()))
        .isEqualTo(Path.of("/other.db"));
  }

  @Test
  void theFileWinsOverDatabaseUrl() throws Exception {
    Path config =
        Files.writeString(folder.resolve("c.json"), "{\"database\": {\"dsn\": \"/file.db\"}}");

    DatabaseSettings database =
        loader(Map.of("DATABASE_URL", "/variable.db")).load(Map.of(), config).database();

    assertThat(file(database)).isEqualTo(Path.of("/file.db"));
  }

  @Test
  void theFileMayBeNamedByAVariable() throws Exception {
    Path config = Files.writeString(folder.resolve("c.yaml"), "node:\n  id: mill-7\n");

    Configuration configuration =
        loader(Map.of("MILLRACE_CONFIG", config.toString())).load(Map.of(), null);

    assertThat(configuration.node().id().value()).isEqualTo("mill-7");
  }

  @Test
  void theFileTakesValuesFromTheEnvironment() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("c.yaml"), "database:\n  dsn: ${DATA}/jobs.db\nnode: {id: \"${ID}\"}");

    Configuration configuration =
        loader(Map.of("DATA", "/srv/$1", "ID", "n1")).load(Map.of(), config);

    assertThat(file(configuration.database())).isEqualTo(Path.of("/srv/$1/jobs.db"));
    assertThat(configuration.node().id().value()).isEqualTo("n1");
  }

  @Test
  void twoDollarsStandForOne() throws Exception {
    Path config = Files.writeString(folder.resolve("c.yaml"), "database: {dsn: \"/a/$${X}.db\"}");

    assertThat(file(loader(Map.of()).load(Map.of(), config).database()))
        .isEqualTo(Path.of("/a/${X}.db"));
  }

  @Test
  void theStoreLiesInTheUsersDataFolderByDefault() {
    assertThat(file(loader(Map.of()).load(Map.of(), null).database()))
        .isEqualTo(Path.of("/home/miller/.local/share/millrace/millrace.db"));
    assertThat(file(loader(Map.of("XDG_DATA_HOME", "/data")).load(Map.of(), null).database()))
        .isEqualTo(Path.of("/data/millrace/millrace.db"));
  }

  @Test
  void theNodeIsNamedAfterItsHost() {
    Environment environment = new Environment(Map.of(), "mill 1", "/home/miller");

    assertThat(new ConfigurationLoader(environment).load(Map.of(), null).node().id().value())
        .isEqualTo("mill-1");
  }

  @Test
  void whatKubernetesSetsForAServiceIsNoConfiguration() {
    Map<String, String> variables = new HashMap<>();
    variables.put("MILLRACE_PORT", "tcp://10.0.0.1:8080");
    variables.put("MILLRACE_PORT_8080_TCP_ADDR", "10.0.0.1");
    variables.put("MILLRACE_SERVICE_HOST", "10.0.0.1");

    assertThat(loader(variables).load(Map.of(), null).http().listen().port()).isEqualTo(8080);
  }

  private static Path file(DatabaseSettings database) {
    return ((DatabaseSettings.SqliteFile) database.place()).file();
  }

  private static ConfigurationLoader loader(Map<String, String> variables) {
    return new ConfigurationLoader(new Environment(variables, "mill", "/home/miller"));
  }
}
