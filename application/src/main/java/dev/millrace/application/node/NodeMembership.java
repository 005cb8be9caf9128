package dev.millrace.application.node;

/** Whether this process may take new work under its node id. */
@FunctionalInterface
public interface NodeMembership {

  /** No other process can have the id. */
  NodeMembership ALONE = () -> true;

  /** False once another process was found to have the id. */
  boolean isHeld();
}
