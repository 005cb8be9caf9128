package dev.millrace.benchmarks.queue.raw;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keys as parameters, for databases without arrays and without a type for ids. */
final class Keys {

  private Keys() {}

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** Runs a statement that ends in {@code IN}. */
  static void run(Connection connection, String sql, List<Long> keys) throws SQLException {
    String places = "(?" + ", ?".repeat(keys.size() - 1) + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql + places)) {
      int parameter = 0;
      for (long key : keys) {
        statement.setLong(++parameter, key);
      }
      statement.executeUpdate();
    }
  }
}
