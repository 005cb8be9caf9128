package dev.millrace.persistence.server;

import java.time.Duration;

/** How long drivers wait for a server, the same for all of them. */
public final class ConnectTimes {

  /** For a connection with its log-in. */
  public static final Duration CONNECT = Duration.ofSeconds(10);

  /**
   * For a silent server in the middle of a statement. It is longer than any statement of ours needs
   * and short enough that a connection to a machine that has vanished is given up.
   */
  public static final Duration SILENCE = Duration.ofSeconds(60);

  private ConnectTimes() {}
}
