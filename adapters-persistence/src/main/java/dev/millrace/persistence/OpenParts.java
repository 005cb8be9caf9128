package dev.millrace.persistence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What has been opened for a store, to be closed in reverse order: all of it, even if some of it
 * fails to close.
 */
public final class OpenParts implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Adds what was opened last. */
  public <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Closes all, since the store could not be opened; what fails to close goes with the reason. */
  public void closeBecauseOf(RuntimeException reason) {
    if (closed.compareAndSet(false, true)) {
      closeAll(reason);
    }
  }

  /** Closes all, once. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      RuntimeException trouble = new RuntimeException("The store could not be closed in order.");
      closeAll(trouble);
      if (trouble.getSuppressed().length > 0) {
        throw trouble;
      }
    }
  }

  private void closeAll(RuntimeException trouble) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        trouble.addSuppressed(e);
      }
    }
  }
}
