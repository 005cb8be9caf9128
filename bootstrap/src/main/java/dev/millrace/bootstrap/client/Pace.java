package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.console.CannotRun;
import dev.millrace.bootstrap.console.ExitCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often to ask while waiting, and for how long; a server may be away for a while. */
final class Pace {

  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration LONGEST_AWAY = Duration.ofMinutes(5);

  private final @Nullable Duration timeout;
  private final long began = System.nanoTime();
  private Duration pause = FIRST;
  private long lastHeard = began;
  private boolean met;
  private boolean away;

  /**
   * @param timeout null for no end
   */
  Pace(@Nullable Duration timeout) {
    this.timeout = timeout;
  }

  /** The server has answered. */
  void heard() {
    lastHeard = System.nanoTime();
    met = true;
    if (away) {
      away = false;
      pause = FIRST;
    }
  }

  /**
   * The server cannot answer now.
   *
   * @throws CannotRun the problem itself if it is another one, has been going on for too long, or
   *     the server has never been there
   */
  void missed(CannotRun problem) {
    if (problem.exitCode() != ExitCode.UNREACHABLE
        || !met
        || since(lastHeard).compareTo(LONGEST_AWAY) > 0) {
      throw problem;
    }
    away = true;
  }

  /**
   * Lets a moment pass, a longer one each time.
   *
   * @param what is waited for
   * @throws CannotRun if the time is over
   */
  void pause(String what) throws InterruptedException {
    Duration left = left(pause);
    if (left.isZero()) {
      throw new CannotRun(
          ExitCode.NOT_FINISHED,
          what + " has not finished in time; it goes on at the server",
          List.of());
    }
    Thread.sleep(left);
    Duration longer = pause.multipliedBy(3).dividedBy(2);
    pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
  }

  /** This long, or what is left of the time if that is less. */
  Duration left(Duration wanted) {
    if (timeout == null) {
      return wanted;
    }
    Duration left = timeout.minus(since(began));
    return left.isNegative() ? Duration.ZERO : left.compareTo(wanted) < 0 ? left : wanted;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
