package dev.millrace.persistence.sql.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a result that is being read; columns count from 1. */
public final class Row {

  private final ResultSet result;
  private final SqlDialect dialect;

  Row(ResultSet result, SqlDialect dialect) {
    this.result = result;
    this.dialect = dialect;
  }

  /** A text that is never null. */
  public String text(int column) throws SQLException {
    return Objects.requireNonNull(result.getString(column));
  }

  /** A text, or null. */
  public @Nullable String textOrNull(int column) throws SQLException {
    return result.getString(column);
  }

  /** A number; null reads as 0. */
  public long number(int column) throws SQLException {
    return result.getLong(column);
  }

  /** A number, or null. */
  public @Nullable Long numberOrNull(int column) throws SQLException {
    long value = result.getLong(column);
    return result.wasNull() ? null : value;
  }

  /** A number with a fraction, or null. */
  public @Nullable Double realOrNull(int column) throws SQLException {
    double value = result.getDouble(column);
    return result.wasNull() ? null : value;
  }

  /** A UUID that is never null. */
  public UUID uuid(int column) throws SQLException {
    return dialect.uuid(Objects.requireNonNull(result.getObject(column)));
  }

  /** A UUID, or null. */
  public @Nullable UUID uuidOrNull(int column) throws SQLException {
    Object value = result.getObject(column);
    return value == null ? null : dialect.uuid(value);
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads the present row and no other. */
    T read(Row row) throws SQLException;
  }
}
