package dev.millrace.persistence.memory;

import dev.millrace.application.batch.StopBatchContract;
import dev.millrace.application.batch.StreamedBatchContract;
import dev.millrace.application.batch.SubmitBatchContract;
import dev.millrace.application.job.JobControlContract;
import dev.millrace.application.job.SubmitJobContract;
import dev.millrace.application.profile.StoredProfilesContract;
import dev.millrace.application.retention.PurgeContract;
import dev.millrace.application.run.ReadResultContract;
import dev.millrace.application.store.UseCaseContracts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The use cases on the store in memory. */
class MemoryUseCasesTest {

  @Test
  void noSuiteIsLeftOut() {
    UseCaseContracts.assertAllRunIn(MemoryUseCasesTest.class);
  }

  @Nested
  class SubmittingJobs extends SubmitJobContract implements OnMemory {}

  @Nested
  class ControllingJobs extends JobControlContract implements OnMemory {}

  @Nested
  class SubmittingBatches extends SubmitBatchContract implements OnMemory {}

  @Nested
  class StreamedBatch extends StreamedBatchContract implements OnMemory {}

  @Nested
  class Profiles extends StoredProfilesContract implements OnMemory {}

  @Nested
  class StoppingBatches extends StopBatchContract implements OnMemory {}

  @Nested
  class Purging extends PurgeContract implements OnMemory {}

  @Nested
  class ReadingResults extends ReadResultContract implements OnMemory {}
}
