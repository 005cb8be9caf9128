package dev.millrace.persistence;

import dev.millrace.application.signal.Signals;
import dev.millrace.application.telemetry.LoadSource.PoolLoad;
import java.util.List;
import java.util.Optional;

/** A store that is open: migrated and ready to use. */
public interface OpenStore extends AutoCloseable {
  /** Its ports; they stop working once it is closed. */
  StorePorts ports();

  /**
   * Signals that reach the other nodes of this store and the threads of this process alike; closed
   * with the store. Empty if it carries none: then each node polls for what others announce.
   */
  default Optional<Signals> signals() {
    return Optional.empty();
  }

  /**
   * Whether no other process can have the store open, so that any earlier one has let go of it for
   * certain.
   */
  default boolean isExclusive() {
    return false;
  }

  /** How busy its connections are now, by pool; empty if it has none. */
  default List<PoolLoad> pools() {
    return List.of();
  }

  /** Lets go of connections and files. Calls after the first do nothing. */
  @Override
  void close();
}
