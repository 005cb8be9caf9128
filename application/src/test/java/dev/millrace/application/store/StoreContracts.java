package dev.millrace.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueControlContract;
import dev.millrace.application.queue.QueueUpkeepContract;
import dev.millrace.application.queue.ReorderContract;
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
          ReorderContract.class);

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
