package dev.millrace.persistence.golden;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A result set over rows that are known, in the types that a driver gives them. */
final class FakeResult {

  private static final int UUID_BYTES = 16;

  private final Answers.Rows rows;
  private final Function<UUID, Object> asDriver;
  private int at = -1;
  private boolean wasNull;

  FakeResult(Answers.Rows rows, Function<UUID, Object> asDriver) {
    this.rows = rows;
    this.asDriver = asDriver;
  }

  ResultSet open() {
    return Fakes.of(ResultSet.class, this::call);
  }

  private @Nullable Object call(Method method, Object[] arguments) throws Exception {
    return switch (method.getName()) {
      case "next" -> ++at < rows.cells().size();
      case "wasNull" -> wasNull;
      case "findColumn" -> column((String) arguments[0]);
      case "getLong" -> number(arguments[0]).longValue();
      case "getInt" -> number(arguments[0]).intValue();
      case "getDouble" -> number(arguments[0]).doubleValue();
      case "getString" -> {
        Object cell = cell(arguments[0]);
        yield cell == null ? null : cell.toString();
      }
      case "getBytes" -> cell(arguments[0]);
      case "getObject" -> object(cell(arguments[0]), arguments.length > 1 ? arguments[1] : null);
      case "getMetaData" -> Fakes.of(ResultSetMetaData.class, this::describe);
      case "close" -> null;
      case "isClosed" -> false;
      default -> throw new SQLFeatureNotSupportedException(method.toString());
    };
  }

  private int column(String label) throws SQLException {
    int place = rows.labels().indexOf(label.toLowerCase(Locale.ROOT));
    if (place < 0) {
      throw new SQLException("No column " + label + " among " + rows.labels());
    }
    return place + 1;
  }

  private Object describe(Method method, Object[] arguments) throws Exception {
    return switch (method.getName()) {
      case "getColumnCount" -> rows.labels().size();
      case "getColumnLabel", "getColumnName" -> rows.labels().get((Integer) arguments[0] - 1);
      default -> throw new SQLFeatureNotSupportedException(method.toString());
    };
  }

  private Number number(Object column) throws SQLException {
    Object cell = cell(column);
    return cell == null ? 0 : (Number) cell;
  }

  private @Nullable Object object(@Nullable Object cell, @Nullable Object wanted) {
    if (!(cell instanceof byte[] bytes) || bytes.length != UUID_BYTES) {
      return cell;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    UUID uuid = new UUID(buffer.getLong(), buffer.getLong());
    return wanted == UUID.class ? uuid : asDriver.apply(uuid);
  }

  private @Nullable Object cell(Object column) throws SQLException {
    List<Object> row = rows.cells().get(at);
    int index = column instanceof Integer number ? number : column((String) column);
    Object cell = row.get(index - 1);
    wasNull = cell == null;
    return cell;
  }
}
