package dev.millrace.application.store;

/**
 * What a driver supplies to run the contract suites of the stores.
 *
 * <p>A driver puts {@link #openStore} into an interface of its own, {@code OnMemory} say, and nests
 * one empty class for each suite: {@code class Queue extends JobQueueContract implements OnMemory
 * {}}. {@link StoreContracts} tells which there are.
 */
public interface StoreFixture {
  /** Opens a fresh, empty store. Its suite closes it. */
  StoreUnderTest openStore();

  /** How many jobs the races push through the queue; enough to take a few seconds. */
  default int raceJobs() {
    return 2_000;
  }

  /** How many random histories the model test plays. */
  default int modelHistories() {
    return 10;
  }
}
