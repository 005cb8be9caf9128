package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.ServerAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the rows of a PostgreSQL database back to what they are in the first one. */
final class PostgresRows implements EmptiedDatabases.Rows {

  private static final String DISCONNECT =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND pid <> pg_backend_pid()";

  /**
   * Small tables are emptied sooner by DELETE, big ones by TRUNCATE, which also leaves no dead
   * rows.
   */
  private static final String EMPTY =
      """
      DO $$
      DECLARE one record;
      BEGIN
        FOR one IN SELECT c.oid::regclass AS name FROM pg_class c
                   JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'public' AND c.relkind = 'r' LOOP
          IF pg_relation_size(one.name) > 65536 THEN
            EXECUTE format('TRUNCATE %s CASCADE', one.name);
          ELSE
            EXECUTE format('DELETE FROM %s', one.name);
          END IF;
        END LOOP;
      END $$\
      """;

  private static final String DESCRIBE =
      """
      SELECT concat_ws(' ', c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod),
          a.attnotnull)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = 'public' ORDER BY c.relname, a.attnum\
      """;

  private static final String SEQUENCES =
      "SELECT CASE WHEN last_value IS NULL THEN format('ALTER SEQUENCE %I RESTART', sequencename)"
          + " ELSE format('SELECT setval(%L, %s)', quote_ident(sequencename), last_value) END"
          + " FROM pg_sequences WHERE schemaname = 'public'";

  private final TestServer server;
  private final List<String> tables;
  private final Map<String, String> seeds = new LinkedHashMap<>();
  private final List<String> sequences;

  PostgresRows(TestServer server, ServerAddress original) throws SQLException {
    this.server = server;
    try (Connection connection = server.connect(original);
        Statement statement = connection.createStatement()) {
      tables = strings(statement, DESCRIBE);
      sequences = strings(statement, SEQUENCES);
      for (String table :
          strings(
              statement,
              "SELECT format('%I', relname) FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                  + " 'public'::regnamespace")) {
        strings(statement, "SELECT json_agg(t) FROM " + table + " t HAVING count(*) > 0")
            .forEach(rows -> seeds.put(table, rows));
      }
    }
  }

  @Override
  public boolean restore(String database) throws SQLException {
    try (Connection connection = server.connect(server.database(database));
        Statement statement = connection.createStatement()) {
      statement.execute(DISCONNECT);
      if (!strings(statement, DESCRIBE).equals(tables)) {
        return false;
      }
      // Of a superuser only: no foreign keys and no triggers in this session.
      statement.execute("SET session_replication_role = replica; SET lock_timeout = '5s'");
      statement.execute(EMPTY);
      for (Map.Entry<String, String> seed : seeds.entrySet()) {
        sow(connection, seed.getKey(), seed.getValue());
      }
      for (String sequence : sequences) {
        statement.execute(sequence);
      }
      return true;
    }
  }

  private static void sow(Connection connection, String table, String rows) throws SQLException {
    String sql =
        "INSERT INTO "
            + table
            + " SELECT * FROM json_populate_recordset(NULL::"
            + table
            + ", ?::json)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, rows);
      insert.executeUpdate();
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
