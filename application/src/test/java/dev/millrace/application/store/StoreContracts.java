package dev.millrace.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.access.AuditLogContract;
import dev.millrace.application.batch.BatchDeletionContract;
import dev.millrace.application.batch.BatchExpansionsContract;
import dev.millrace.application.batch.BatchStoreContract;
import dev.millrace.application.comparison.RunPairsContract;
import dev.millrace.application.health.StoreProbeContract;
import dev.millrace.application.maintenance.DutiesContract;
import dev.millrace.application.node.NodeStoreContract;
import dev.millrace.application.profile.ProfileStoreContract;
import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobCatalogContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueControlContract;
import dev.millrace.application.queue.QueueModelContract;
import dev.millrace.application.queue.QueueRaceContract;
import dev.millrace.application.queue.QueueUpkeepContract;
import dev.millrace.application.queue.ReorderContract;
import dev.millrace.application.registry.DomainRegistryContract;
import dev.millrace.application.registry.TagStoreContract;
import dev.millrace.application.retention.CleanerContract;
import dev.millrace.application.run.EntryListContract;
import dev.millrace.application.run.RunArchiveContract;
import dev.millrace.application.setting.SettingsStoreContract;
import dev.millrace.application.tx.TransactionsContract;
import java.util.Arrays;
import java.util.List;

/** Which suites every store has to pass. */
public final class StoreContracts {
  private static final List<Class<? extends StoreContract>> ALL =
      List.of(
          JobQueueContract.class,
          LeaseContract.class,
          GraduationContract.class,
          QueueUpkeepContract.class,
          QueueControlContract.class,
          ReorderContract.class,
          JobCatalogContract.class,
          QueueModelContract.class,
          QueueRaceContract.class,
          BatchStoreContract.class,
          BatchDeletionContract.class,
          BatchExpansionsContract.class,
          DomainRegistryContract.class,
          TagStoreContract.class,
          ProfileStoreContract.class,
          RunArchiveContract.class,
          EntryListContract.class,
          RunPairsContract.class,
          CleanerContract.class,
          NodeStoreContract.class,
          DutiesContract.class,
          AuditLogContract.class,
          SettingsStoreContract.class,
          TransactionsContract.class,
          StoreProbeContract.class);

  private StoreContracts() {}

  /**
   * Checks that no suite was left out.
   *
   * @param tests a test class that nests one class for each suite
   */
  public static void assertAllRunIn(Class<?> tests) {
    assertThat(Arrays.stream(tests.getDeclaredClasses()).<Object>map(Class::getSuperclass).toList())
        .as("the suites nested in " + tests.getSimpleName())
        .containsAll(ALL);
  }
}
