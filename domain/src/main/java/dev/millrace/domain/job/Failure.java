package dev.millrace.domain.job;

/**
 * Why a job or an attempt failed.
 *
 * @param code stable and snake_case, for example {@code lease_expired}
 * @param message one sentence for an operator, at most 2,000 characters, without secrets
 */
public record Failure(String code, String message) {

  /** The lease ran out before the node that held it finished or extended it. */
  public static final String LEASE_EXPIRED = "lease_expired";

  /** The node that ran the job stopped in the middle and found it again when it started. */
  public static final String INTERRUPTED = "interrupted";

  /** The deadline passed before the job was started. */
  public static final String DEADLINE_PASSED = "deadline_passed";

  /** An executor failed in a way it did not foresee. */
  public static final String EXECUTOR_ERROR = "executor_error";

  /** No executor of this node knows the kind of the job. */
  public static final String UNKNOWN_KIND = "unknown_kind";

  private static final int MAX_MESSAGE = 2_000;

  public Failure {
    if (message.length() > MAX_MESSAGE) {
      message = message.substring(0, MAX_MESSAGE - 1) + "…";
    }
  }

  /** The form that job and run records show: {@code code: message}. */
  @Override
  public String toString() {
    return code + ": " + message;
  }
}
