package dev.millrace.persistence.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL.
 *
 * @param home the folder with its programs
 */
record PostgresProgram(Path home) implements ServerProgram {

  @Override
  public void initialise(ServerFolder folder, ServerOptions options, String password)
      throws IOException {
    Path secret = folder.root().resolve("password");
    Files.writeString(secret, password);
    Account.own(folder.root());
    Command.run(
        Account.command(
            List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + folder.data(),
                "--username=" + ADMIN,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync")));
    Files.delete(secret);
    if (!options.accessRules().isEmpty()) {
      Files.write(folder.data().resolve("pg_hba.conf"), options.accessRules());
    }
  }

  @Override
  public List<String> command(ServerFolder folder, ServerOptions options, int port) {
    List<String> command =
        new ArrayList<>(
            List.of(home.resolve("bin/postgres").toString(), "-D", folder.data().toString()));
    settings(folder, options, port)
        .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  private static Map<String, String> settings(
      ServerFolder folder, ServerOptions options, int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put(
        "unix_socket_directories", options.unixSocket() ? folder.sockets().toString() : "");
    settings.put("max_connections", "200");
    settings.put("shared_buffers", "32MB");
    // Not the zone of any developer, so that a time that depends on the server's shows itself.
    settings.put("timezone", "America/Los_Angeles");
    settings.put("log_timezone", "UTC");
    if (!options.durable()) {
      settings.put("fsync", "off");
      settings.put("full_page_writes", "off");
    }
    if (options.tls() != null) {
      settings.put("ssl", "on");
      settings.put("ssl_cert_file", folder.tls().resolve("server.crt").toString());
      settings.put("ssl_key_file", folder.tls().resolve("server.key").toString());
      if (options.tls().ca() != null) {
        settings.put("ssl_ca_file", folder.tls().resolve("ca.crt").toString());
      }
    }
    settings.putAll(options.settings());
    return settings;
  }

  @Override
  public Path socket(ServerFolder folder, int port) {
    return folder.sockets().resolve(".s.PGSQL." + port);
  }

  @Override
  public String stopSignal() {
    return "INT";
  }
}
