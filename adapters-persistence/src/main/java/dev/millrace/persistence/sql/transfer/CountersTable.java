package dev.millrace.persistence.sql.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of databases that keep them in the table {@code counters}. */
public final class CountersTable {

  private CountersTable() {}

  /** Where they stand. */
  public static SortedMap<String, Long> read(Connection connection) throws SQLException {
    SortedMap<String, Long> numbers = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, value FROM counters")) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getLong(2));
      }
    }
    return numbers;
  }

  /** Sets them; the rows are there since the tables were made. */
  public static void set(Connection connection, Map<String, Long> numbers) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE counters SET value = ? WHERE name = ?")) {
      for (Map.Entry<String, Long> number : numbers.entrySet()) {
        statement.setLong(1, number.getValue());
        statement.setString(2, number.getKey());
        statement.executeUpdate();
      }
    }
  }
}
