package dev.millrace.dns;

import java.util.Optional;

/** Finds stored profiles for the executor; bootstrap connects it to where they are kept. */
@FunctionalInterface
public interface ProfileSource {

  /**
   * The sparse profile that a revision stands for, as a JSON object; empty if there is none.
   *
   * @throws InterruptedException if the calling thread is interrupted while it waits for the store
   */
  Optional<String> find(long revision) throws InterruptedException;
}
