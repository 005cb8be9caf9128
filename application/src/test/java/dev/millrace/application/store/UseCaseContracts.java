package dev.millrace.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.batch.StopBatchContract;
import dev.millrace.application.batch.StreamedBatchContract;
import dev.millrace.application.batch.SubmitBatchContract;
import dev.millrace.application.job.JobControlContract;
import dev.millrace.application.job.SubmitJobContract;
import dev.millrace.application.profile.StoredProfilesContract;
import dev.millrace.application.retention.PurgeContract;
import dev.millrace.application.run.ReadResultContract;
import java.util.Arrays;
import java.util.List;

/** Which suites of the use cases run on every store. */
public final class UseCaseContracts {
  private static final List<Class<? extends StoreContract>> ALL =
      List.of(
          SubmitJobContract.class,
          JobControlContract.class,
          SubmitBatchContract.class,
          StreamedBatchContract.class,
          StoredProfilesContract.class,
          StopBatchContract.class,
          PurgeContract.class,
          ReadResultContract.class);

  private UseCaseContracts() {}

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
