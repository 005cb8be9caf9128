package dev.millrace.persistence.sql.transfer;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes rows, one at a time. */
@FunctionalInterface
public interface RowSink {
  /**
   * @param row a value for each column of the table: {@link java.util.UUID}, {@link String}, {@link
   *     Long}, {@link Double} or null; not kept after the call
   */
  void row(@Nullable Object[] row) throws IOException, SQLException;
}
