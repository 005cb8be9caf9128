package dev.millrace.dns.network;

import dev.millrace.dns.query.Answer;
import dev.millrace.dns.query.Query;
import java.net.InetAddress;

/**
 * Puts queries to addresses. The network of a run sends each distinct query to an address once;
 * tests bring fakes.
 */
@FunctionalInterface
public interface Network {

  /**
   * Asks one address and waits for what comes of it, at most the time-outs and retries of the
   * profile.
   *
   * @throws RunInterrupted if the run was canceled or its deadline passed
   */
  Answer ask(InetAddress server, Query query);
}
