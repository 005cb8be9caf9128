package dev.millrace.application.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.event.WatchContract;
import dev.millrace.application.maintenance.MaintenanceContract;
import dev.millrace.application.node.JoinNodesContract;
import dev.millrace.application.store.StoreContract;
import java.util.Arrays;
import java.util.List;

/** Which suites of the worker runtime run on every store. */
public final class RuntimeContracts {

  private static final List<Class<? extends StoreContract>> ALL =
      List.of(
          WorkerRuntimeContract.class,
          WorkerCountContract.class,
          LostLeaseContract.class,
          WorkerOutageContract.class,
          WorkerShutdownContract.class,
          KilledNodeContract.class,
          WorkerRaceContract.class,
          WatchedRunContract.class,
          WatchContract.class,
          MaintenanceContract.class,
          JoinNodesContract.class,
          IdleLoadContract.class);

  private RuntimeContracts() {}

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
