package dev.millrace.persistence.sql.server;

import dev.millrace.application.retention.Cleaner;
import dev.millrace.application.signal.Signals;
import dev.millrace.persistence.sql.session.Numbers;
import java.util.Optional;

/** What an open store on one kind of server does in its own way; closed with the store. */
public interface ServerFeatures extends AutoCloseable {

  /** How numbers are dealt out. */
  Numbers numbers();

  /**
   * How old runs are taken away.
   *
   * @param rows takes them away one by one
   */
  default Cleaner cleaner(Cleaner rows) {
    return rows;
  }

  /** Signals that reach other nodes; empty if the server carries none. */
  default Optional<Signals> signals() {
    return Optional.empty();
  }

  @Override
  default void close() {}
}
