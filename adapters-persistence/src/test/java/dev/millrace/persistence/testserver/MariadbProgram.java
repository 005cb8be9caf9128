package dev.millrace.persistence.testserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * MariaDB.
 *
 * @param home the folder with its programs
 */
record MariadbProgram(Path home) implements ServerProgram {

  /** In this order; older versions call them mysql_…, newer ones mariadb_…. */
  private static final List<String> SYSTEM_TABLES =
      List.of("_system_tables.sql", "_performance_tables.sql", "_system_tables_data.sql");

  @Override
  public void initialise(ServerFolder folder, ServerOptions options, String password)
      throws IOException {
    Account.own(folder.root());
    List<String> command = new ArrayList<>(common(folder));
    command.add("--bootstrap");
    Command.run(
        Account.command(command),
        new ByteArrayInputStream(bootstrap(password).getBytes(StandardCharsets.UTF_8)));
  }

  private String bootstrap(String password) throws IOException {
    StringBuilder sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
    for (String ending : SYSTEM_TABLES) {
      sql.append(Files.readString(script(ending))).append('\n');
    }
    sql.append("DELETE FROM global_priv WHERE User IN ('root', '');\n");
    sql.append("FLUSH PRIVILEGES;\n");
    sql.append("CREATE USER '" + ADMIN + "'@'%' IDENTIFIED BY '" + password + "';\n");
    sql.append("GRANT ALL ON *.* TO '" + ADMIN + "'@'%' WITH GRANT OPTION;\n");
    return sql.toString();
  }

  private Path script(String ending) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("share"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .findAny()
          .orElseThrow(() -> new IOException("No script ends in " + ending));
    }
  }

  @Override
  public List<String> command(ServerFolder folder, ServerOptions options, int port) {
    List<String> command = new ArrayList<>(common(folder));
    settings(folder, options, port)
        .forEach((name, value) -> command.add("--" + name.replace('_', '-') + "=" + value));
    return command;
  }

  private List<String> common(ServerFolder folder) {
    return List.of(
        home.resolve("bin/mariadbd").toString(),
        "--no-defaults",
        "--basedir=" + home,
        "--datadir=" + folder.data(),
        "--tmpdir=" + folder.root(),
        "--lc-messages-dir=" + home.resolve("share"),
        "--innodb-log-file-size=48M",
        "--innodb-undo-tablespaces=0",
        "--innodb-buffer-pool-size=64M");
  }

  private Map<String, String> settings(ServerFolder folder, ServerOptions options, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("bind_address", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("socket", socket(folder, port).toString());
    settings.put("pid_file", folder.root().resolve("server.pid").toString());
    settings.put("skip_name_resolve", "on");
    settings.put("max_connections", "200");
    settings.put("character_set_server", "utf8mb4");
    // Not the zone of any developer, so that a time that depends on the server's shows itself.
    settings.put("default_time_zone", "-08:00");
    if (!options.durable()) {
      // 2, not 0: a commit is with the system when it returns, so a killed server keeps it.
      settings.put("innodb_flush_log_at_trx_commit", "2");
      settings.put("innodb_flush_method", "nosync");
      settings.put("innodb_doublewrite", "off");
    }
    if (options.tls() == null) {
      // Newer versions else make themselves a certificate, which takes seconds to minutes.
      settings.put("ssl", "off");
    } else {
      settings.put("ssl_cert", folder.tls().resolve("server.crt").toString());
      settings.put("ssl_key", folder.tls().resolve("server.key").toString());
      if (options.tls().ca() != null) {
        settings.put("ssl_ca", folder.tls().resolve("ca.crt").toString());
      }
    }
    settings.putAll(options.settings());
    return settings;
  }

  @Override
  public Path socket(ServerFolder folder, int port) {
    return folder.sockets().resolve("mariadb.sock");
  }

  @Override
  public String stopSignal() {
    return "TERM";
  }
}
