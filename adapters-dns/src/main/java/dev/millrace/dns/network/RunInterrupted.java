package dev.millrace.dns.network;

/** The run is over before its plan is. Test cases let it pass through. */
public final class RunInterrupted extends RuntimeException {

  /** Why the run ended early. */
  public enum Cause {
    /** The thread that runs it was interrupted. */
    CANCELED,
    /** The time for the whole run was used up. */
    DEADLINE,
    /** Something was found that is serious enough to end the run. */
    STOP_LEVEL,
    /** The run has no network, and what it has been given in its place does not know an answer. */
    NOT_RECORDED
  }

  private final Cause reason;

  /** The run ended early. */
  public RunInterrupted(Cause reason) {
    this(reason, "the run ended early: " + reason);
  }

  /** The run ended early, in words. */
  public RunInterrupted(Cause reason, String words) {
    super(words, null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Cause reason() {
    return reason;
  }
}
