package dev.millrace.persistence.sql.schema;

import dev.millrace.persistence.StoreRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tables a database has and which change sets made them. One cheap look, so that a start on a
 * current schema need not wake Liquibase.
 *
 * @param tables in lower case
 * @param applied the ids of the change sets that have run, in the order in which they ran
 */
public record SchemaState(Set<String> tables, Set<String> applied) {

  /** The change sets that this program knows, in order; the part before the slash is a release. */
  public static final List<String> KNOWN =
      List.of(
          "0.1.0/01-queue",
          "0.1.0/02-counters",
          "0.1.0/03-sequences",
          "0.1.0/04-queue-indexes",
          "0.1.0/05-queue-upkeep",
          "0.1.0/06-registry",
          "0.1.0/07-documents",
          "0.1.0/08-runs",
          "0.1.0/09-entries",
          "0.1.0/10-archive-indexes",
          "0.1.0/11-partitions",
          "0.1.0/batch-expansion",
          "0.1.0/profiles",
          "0.1.0/audit",
          "0.1.0/12-public-ids",
          "0.1.0/diff",
          "0.1.0/settings",
          "0.1.0/lean",
          "0.1.0/lean-mariadb");

  /** The release whose tables this program has. */
  public static final String KNOWN_RELEASE = releaseOf(KNOWN.getLast());

  /** The table that a store has while rows are being moved into it. */
  public static final String MOVE_MARKS = "transfer_progress";

  private static final String LOG = "databasechangelog";
  private static final String LOCK = "databasechangeloglock";

  /** Looks now. */
  public static SchemaState read(Connection connection) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), null, types())) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return new SchemaState(tables, tables.contains(LOG) ? applied(connection) : Set.of());
  }

  private static String[] types() {
    return new String[] {"TABLE"};
  }

  private static Set<String> applied(Connection connection) throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT ID FROM DATABASECHANGELOG WHERE AUTHOR = 'millrace'"
                    + " ORDER BY ORDEREXECUTED")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  /** Whether the tables are those of this program. */
  public boolean isCurrent() {
    return applied.equals(Set.copyOf(KNOWN));
  }

  /** Whether a later program has been at work. */
  public boolean isNewer() {
    return !KNOWN.containsAll(applied);
  }

  /** Whether there are tables, but made by something else. */
  public boolean isForeign() {
    Set<String> others = new HashSet<>(tables);
    others.removeAll(Set.of(LOG, LOCK));
    return applied.isEmpty() && !others.isEmpty();
  }

  /** Whether a migration left its lock behind or is at work. */
  public boolean hasMigrationLock() {
    return tables.contains(LOCK);
  }

  /** Whether rows were being moved into the store and that was never completed. */
  public boolean hasMoveMarks() {
    return tables.contains(MOVE_MARKS);
  }

  /**
   * Makes sure that a store that is only read has this program's tables.
   *
   * @param shown where it is, for the message
   * @throws StoreRefused {@code schema_old}
   */
  public void requireCurrent(String shown) {
    if (!isCurrent()) {
      throw new StoreRefused(
          "schema_old",
          "The store "
              + shown
              + " has the tables of release "
              + version()
              + "; run 'millrace migrate' on it first.");
    }
  }

  /**
   * Makes sure that the store is whole.
   *
   * @param shown where it is, for the message
   * @throws StoreRefused {@code move_unfinished}
   */
  public void requireWhole(String shown) {
    if (hasMoveMarks()) {
      throw new StoreRefused(
          "move_unfinished",
          "The store "
              + shown
              + " holds only a part of what is being moved into it; complete the copy or import"
              + " with --resume first.");
    }
  }

  /** The release whose tables these are; {@code none} before the first migration. */
  public String version() {
    return applied.stream()
        .map(SchemaState::releaseOf)
        .reduce((first, second) -> second)
        .orElse("none");
  }

  private static String releaseOf(String changeSet) {
    return changeSet.substring(0, Math.max(0, changeSet.indexOf('/')));
  }
}
