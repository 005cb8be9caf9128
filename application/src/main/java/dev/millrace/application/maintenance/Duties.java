package dev.millrace.application.maintenance;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.node.NodeId;
import java.time.Duration;

/** Which node has which duty, until when. Times are the database's clock. */
@DrivenPort
public interface Duties {

  /**
   * Takes a duty that nobody has, or whose holder's time is over; or keeps it on.
   *
   * @param length from now on
   * @return false if another node has it: nothing has changed
   */
  boolean take(Duty duty, NodeId node, Duration length);

  /** Gives a duty back before its time; does nothing if the node has it no more. */
  void release(Duty duty, NodeId node);
}
