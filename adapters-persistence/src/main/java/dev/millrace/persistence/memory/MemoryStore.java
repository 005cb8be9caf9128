package dev.millrace.persistence.memory;

import dev.millrace.application.health.StoreProbe;
import dev.millrace.application.health.StoreProbe.StoreHealth;
import dev.millrace.application.time.Clock;
import dev.millrace.application.tx.Transactions;
import dev.millrace.persistence.OpenStore;
import dev.millrace.persistence.StorePorts;
import java.util.function.Supplier;

/**
 * A store that is gone with its process. One lock guards it all: leasing costs the same however
 * much is stored, while lists read all that their filter leaves open.
 */
public final class MemoryStore implements OpenStore {
  private final MemoryState state;
  private final StorePorts ports;

  /**
   * @param clock the time that leases and deadlines go by
   */
  public MemoryStore(Clock clock) {
    state = new MemoryState(clock);
    Archive archive = new Archive(state);
    ports =
        new StorePorts(
            new MemoryJobQueue(state, archive),
            new MemoryQueueUpkeep(state, archive),
            new MemoryQueueControl(state, archive),
            new MemoryJobCatalog(state),
            new MemoryBatchStore(state, archive),
            new MemoryBatchExpansions(state),
            new MemoryDomainRegistry(state),
            new MemoryTagStore(state),
            new MemoryProfileStore(state),
            new MemoryRunArchive(state),
            new MemoryRunPairs(state),
            new MemoryCleaner(state),
            new MemoryNodeStore(state),
            new MemoryDuties(state),
            new MemoryAuditLog(state),
            new MemorySettingsStore(state),
            new MemoryTransactions(state),
            probe());
  }

  @Override
  public StorePorts ports() {
    return ports;
  }

  @Override
  public boolean isExclusive() {
    return true;
  }

  @Override
  public void close() {
    state.close();
  }

  private StoreProbe probe() {
    return () ->
        state.isOpen()
            ? new StoreHealth(true, true, "")
            : new StoreHealth(false, true, "The store has been closed.");
  }

  /** Work in one transaction is work under one hold of the lock. */
  private record MemoryTransactions(MemoryState state) implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return state.atomically(work);
    }
  }
}
