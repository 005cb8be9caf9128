package dev.millrace.persistence.server;

import java.util.Map;

/**
 * What a JDBC driver is given to connect.
 *
 * @param url without user and password
 * @param properties by the driver's names; the password is among them, so they are never shown
 */
public record JdbcTarget(String url, Map<String, String> properties) {

  public JdbcTarget {
    properties = Map.copyOf(properties);
  }

  @Override
  public String toString() {
    return url;
  }
}
