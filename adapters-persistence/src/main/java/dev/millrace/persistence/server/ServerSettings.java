package dev.millrace.persistence.server;

/**
 * How to open a store on a database server.
 *
 * @param node the node's name, shown in the server's list of connections
 */
public record ServerSettings(ServerAddress address, PoolLimits pool, String node) {}
