package dev.millrace.benchmarks.load;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.OpenStore;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of its own that holds Millrace's tables. */
interface Database {

  /** A node's store over it, with connections of its own. */
  OpenStore open(Telemetry telemetry);

  /** A connection past the store. */
  Connection connect() throws SQLException;

  /** The words by which another process finds it; see {@link Bed#find}. */
  String address();

  /** Removes it; nothing may have it open. */
  void drop();
}
