package dev.millrace.application.telemetry;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.JobStatus;
import java.time.Duration;

/** Counts what happens. Calls return at once and never throw. */
@DrivenPort
public interface Telemetry {

  /** Counts nothing. */
  Telemetry NONE =
      new Telemetry() {
        @Override
        public void jobFinished(JobKind kind, JobStatus status, Duration took) {}

        @Override
        public void jobRetried(JobKind kind) {}

        @Override
        public void leasesLost(int count) {}

        @Override
        public void transactionRetried(String reason) {}

        @Override
        public void dnsQuery(String family, String outcome) {}

        @Override
        public void httpRequest(String method, String route, int status, Duration took) {}
      };

  /** A job became a run on this node. */
  void jobFinished(JobKind kind, JobStatus status, Duration took);

  /** An attempt failed and another one follows. */
  void jobRetried(JobKind kind);

  /** Leases ran out or were taken while this node still worked under them. */
  void leasesLost(int count);

  /**
   * The database broke off a transaction for a passing reason.
   *
   * @param reason one of few, for example {@code busy} or {@code deadlock}
   */
  void transactionRetried(String reason);

  /**
   * A loop of the node could not do its step and tries again.
   *
   * @param loop one of few, for example {@code dispatcher}
   */
  default void loopFailed(String loop) {}

  /**
   * A client that watches was let go before the end.
   *
   * @param reason one of few, for example {@code too_slow} or {@code gone}
   */
  default void watcherDropped(String reason) {}

  /**
   * A DNS query was sent and settled.
   *
   * @param family {@code ipv4} or {@code ipv6}
   * @param outcome one of few, for example {@code answer} or {@code timeout}
   */
  void dnsQuery(String family, String outcome);

  /**
   * An HTTP request was answered.
   *
   * @param route the route's pattern, never the path itself
   */
  void httpRequest(String method, String route, int status, Duration took);
}
