package dev.millrace.benchmarks.queue.raw;

import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/** The tables, made from a script with a few words for what the databases call differently. */
final class Tables {

  private Tables() {}

  static void create(Database database) throws SQLException, IOException {
    database.run(
        switch (database.kind()) {
          case POSTGRES ->
              script(
                  "uuid",
                  "varchar(100) COLLATE \"C\"",
                  "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                  "text",
                  Runs.POSTGRES_NOW,
                  " WHERE status = 'queued'");
          case MARIADB ->
              script(
                  "binary(16)",
                  "varchar(100) CHARACTER SET ascii COLLATE ascii_bin",
                  "bigint AUTO_INCREMENT PRIMARY KEY",
                  "longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                  "0",
                  "");
          case SQLITE ->
              script(
                  "blob", "text", "integer PRIMARY KEY", "text", "0", " WHERE status = 'queued'");
        });
  }

  private static String script(
      String uuid, String word, String numbered, String json, String now, String queued)
      throws IOException {
    try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("tables.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${uuid}", uuid)
          .replace("${word}", word)
          .replace("${numbered}", numbered)
          .replace("${json}", json)
          .replace("${now}", now)
          .replace("${queued}", queued);
    }
  }

  static void empty(Database database) throws SQLException {
    String verb = database.kind() == EngineKind.SQLITE ? "DELETE FROM " : "TRUNCATE TABLE ";
    database.run(verb + "raw_jobs;\n" + verb + "raw_runs;\n");
  }
}
