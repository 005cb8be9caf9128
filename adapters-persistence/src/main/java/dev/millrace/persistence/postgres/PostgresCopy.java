package dev.millrace.persistence.postgres;

import dev.millrace.persistence.sql.session.BulkInsert;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows by {@code COPY}, which finds a row's partition and parses far faster than inserts. */
final class PostgresCopy implements BulkInsert {

  /** How much text is gathered before it is sent, in characters. */
  private static final int CHUNK = 1 << 16;

  @Override
  public void insert(
      Connection connection, String table, List<String> columns, Iterator<@Nullable Object[]> rows)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
    try {
      send(copy, rows);
      copy.endCopy();
    } catch (SQLException | RuntimeException | Error e) {
      giveUp(copy, e);
      throw e;
    }
  }

  private static void send(CopyIn copy, Iterator<@Nullable Object[]> rows) throws SQLException {
    StringBuilder text = new StringBuilder(CHUNK + CHUNK / 8);
    while (rows.hasNext()) {
      appendRow(text, rows.next());
      if (text.length() >= CHUNK) {
        flush(copy, text);
      }
    }
    flush(copy, text);
  }

  private static void flush(CopyIn copy, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private static void appendRow(StringBuilder text, @Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      if (row[i] instanceof String string) {
        appendEscaped(text, string);
      } else {
        text.append(row[i] == null ? "\\N" : row[i]);
      }
    }
    text.append('\n');
  }

  private static void appendEscaped(StringBuilder text, String value) {
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
        text.append(value, done, i).append('\\').append(letter(c));
        done = i + 1;
      }
    }
    text.append(value, done, value.length());
  }

  private static char letter(char c) {
    return switch (c) {
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> c;
    };
  }

  /** Else the connection would wait for more rows. */
  private static void giveUp(CopyIn copy, Throwable reason) {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
