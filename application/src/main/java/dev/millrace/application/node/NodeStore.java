package dev.millrace.application.node;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.node.Node;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.node.ProcessMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores which nodes there are, and which process has a node's id. Times are the database's. */
@DrivenPort
public interface NodeStore {

  /**
   * This process is alive. It gets the id, or keeps it, unless another process has it that was
   * heard of within the silence. Creates the node if it is new.
   *
   * @param silence after which a process that says nothing has lost its id to whoever asks
   * @return false if another process has the id: nothing has changed
   */
  boolean announce(NodeReport report, Duration silence);

  /**
   * As {@link #announce}, but takes the id from a process that is known to have ended, however
   * recently it was heard of.
   *
   * @return false if a third process has the id
   */
  boolean replace(ProcessMark ended, NodeReport report);

  /** This process ends in good order: its id is free at once. Does nothing if it has lost it. */
  void leave(NodeId id, ProcessMark process);

  /**
   * Removes nodes that were not heard of for so long.
   *
   * @return how many
   */
  int forget(Duration silence);

  /** The node of this id, if one was ever heard of. */
  Optional<Node> find(NodeId id);

  /** All nodes that were ever heard of and not forgotten, by id. */
  List<Node> list();

  /** The time of the database, to tell who is online. */
  Instant databaseTime();
}
