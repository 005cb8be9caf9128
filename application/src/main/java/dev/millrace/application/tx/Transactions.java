package dev.millrace.application.tx;

import dev.millrace.application.DrivenPort;
import java.util.function.Supplier;

/**
 * Runs work in one transaction: all of it is kept or nothing. Calls inside the work join it.
 *
 * <p>A transaction that the database breaks off for a passing reason (deadlock, serialisation,
 * busy) is run again, a bounded number of times; so the work must be free of effects outside the
 * store.
 */
@DrivenPort
public interface Transactions {

  /**
   * @return what the work answers, after the commit
   * @throws dev.millrace.application.error.Unavailable if the store cannot be reached or stays busy
   */
  <T> T call(Supplier<T> work);

  /** The same for work without an answer. */
  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
