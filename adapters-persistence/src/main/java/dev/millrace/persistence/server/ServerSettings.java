package dev.millrace.persistence.server;

/**
 * How to open a store on a database server.
 *
 * @param node the node's name, shown in the server's list of connections
 * @param notifies whether other nodes are told of new work through the server, where it can
 */
public record ServerSettings(
    ServerAddress address, PoolLimits pool, String node, boolean notifies) {

  /** Without telling other nodes. */
  public ServerSettings(ServerAddress address, PoolLimits pool, String node) {
    this(address, pool, node, false);
  }
}
