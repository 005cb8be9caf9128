package dev.millrace.bootstrap.wiring;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, the last first, and waits for none of it longer than agreed. */
public final class ClosingStack implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClosingStack.class);

  /** Closes one part. */
  @FunctionalInterface
  public interface Closing {
    void close() throws Exception;
  }

  private record Part(String name, Closing closing, Duration limit) {}

  private final Deque<Part> parts = new ArrayDeque<>();

  /**
   * Closes this part before all that were pushed earlier.
   *
   * @param limit how long to wait; a part that takes longer is left behind
   */
  public synchronized void push(String name, Duration limit, Closing closing) {
    parts.push(new Part(name, closing, limit));
  }

  /** Closes all when the process is told to end; Ctrl-C and SIGTERM do that. */
  public void closeOnExit() {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(this::close));
  }

  /** Calling it again does nothing; a call that comes meanwhile waits for the first. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      closeInTime(parts.pop());
    }
  }

  private static void closeInTime(Part part) {
    Thread thread =
        Thread.ofPlatform().daemon().name("close-" + part.name()).unstarted(() -> close(part));
    thread.start();
    try {
      if (!thread.join(part.limit())) {
        LOG.warn(
            "{} did not stop within {} s and is left behind",
            part.name(),
            part.limit().toSeconds());
      }
    } catch (InterruptedException e) {
      // Somebody wants out at once; the other parts still get their call, but no patience.
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Part part) {
    try {
      part.closing().close();
      LOG.debug("Stopped {}", part.name());
    } catch (Exception e) {
      LOG.warn("{} did not stop cleanly", part.name(), e);
    }
  }
}
