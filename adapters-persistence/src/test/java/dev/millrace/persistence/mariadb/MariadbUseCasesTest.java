package dev.millrace.persistence.mariadb;

import dev.millrace.application.batch.StopBatchContract;
import dev.millrace.application.batch.StreamedBatchContract;
import dev.millrace.application.batch.SubmitBatchContract;
import dev.millrace.application.job.JobControlContract;
import dev.millrace.application.job.SubmitJobContract;
import dev.millrace.application.profile.StoredProfilesContract;
import dev.millrace.application.retention.PurgeContract;
import dev.millrace.application.run.ReadResultContract;
import dev.millrace.application.store.UseCaseContracts;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The use cases on MariaDB. */
@OnServer(ServerKind.MARIADB)
class MariadbUseCasesTest {

  @Test
  void noSuiteIsLeftOut() {
    UseCaseContracts.assertAllRunIn(MariadbUseCasesTest.class);
  }

  @Nested
  class SubmittingJobs extends SubmitJobContract implements OnMariadb {}

  @Nested
  class ControllingJobs extends JobControlContract implements OnMariadb {}

  @Nested
  class SubmittingBatches extends SubmitBatchContract implements OnMariadb {}

  @Nested
  class StreamedBatch extends StreamedBatchContract implements OnMariadb {}

  @Nested
  class Profiles extends StoredProfilesContract implements OnMariadb {}

  @Nested
  class StoppingBatches extends StopBatchContract implements OnMariadb {}

  @Nested
  class Purging extends PurgeContract implements OnMariadb {}

  @Nested
  class ReadingResults extends ReadResultContract implements OnMariadb {}
}
