package dev.millrace.application.telemetry;

import dev.millrace.application.queue.QueueDepth;
import java.util.List;

/** Where gauges look when they are read. */
public interface LoadSource {

  /**
   * Looks at the store.
   *
   * @throws RuntimeException if it does not answer
   */
  StoreLoad store();

  /** Looks at this node. */
  NodeLoad node();

  /** The connections of this node to its database, by pool; empty if it has none. */
  List<PoolLoad> pools();

  /**
   * The whole queue and all nodes.
   *
   * @param paused whether leasing is stopped
   * @param depth at most 30 seconds old
   */
  record StoreLoad(boolean paused, QueueDepth depth, NodeCounts nodes) {}

  /**
   * The nodes of the database that were heard of lately.
   *
   * @param online that were heard of within the time-out
   * @param silent that were not, and did not say good-bye either
   * @param stopped that said good-bye
   */
  record NodeCounts(long online, long silent, long stopped) {}

  /**
   * This node.
   *
   * @param workers how many jobs it runs at once at the most
   * @param busy how many it executes now
   * @param inFlight these, and those whose result waits to be stored
   * @param leasing whether it takes part: leases, keeps leases alive and stores results
   */
  record NodeLoad(int workers, int busy, int inFlight, boolean leasing) {}

  /**
   * Connections of one purpose.
   *
   * @param name what they are for, for example {@code write}
   * @param max how many there can be
   * @param open how many there are, in use or not
   * @param used how many are in use
   * @param waiting how many calls wait for one
   * @param refused how many calls got none in time since the start
   */
  record PoolLoad(String name, int max, int open, int used, int waiting, long refused) {}
}
