package dev.millrace.dns.network;

/**
 * The run is over before its plan is: it was canceled or its deadline passed. Test cases let it
 * pass through.
 */
public final class RunInterrupted extends RuntimeException {

  /** Why the run ended early. */
  public enum Cause {
    /** The thread that runs it was interrupted. */
    CANCELED,
    /** The time for the whole run was used up. */
    DEADLINE
  }

  private final Cause reason;

  /** The run ended early. */
  public RunInterrupted(Cause reason) {
    super("the run ended early: " + reason, null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Cause reason() {
    return reason;
  }
}
