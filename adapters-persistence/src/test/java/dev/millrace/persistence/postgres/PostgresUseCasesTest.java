package dev.millrace.persistence.postgres;

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

/** The use cases on PostgreSQL. */
@OnServer(ServerKind.POSTGRES)
class PostgresUseCasesTest {

  @Test
  void noSuiteIsLeftOut() {
    UseCaseContracts.assertAllRunIn(PostgresUseCasesTest.class);
  }

  @Nested
  class SubmittingJobs extends SubmitJobContract implements OnPostgres {}

  @Nested
  class ControllingJobs extends JobControlContract implements OnPostgres {}

  @Nested
  class SubmittingBatches extends SubmitBatchContract implements OnPostgres {}

  @Nested
  class StreamedBatch extends StreamedBatchContract implements OnPostgres {}

  @Nested
  class Profiles extends StoredProfilesContract implements OnPostgres {}

  @Nested
  class StoppingBatches extends StopBatchContract implements OnPostgres {}

  @Nested
  class Purging extends PurgeContract implements OnPostgres {}

  @Nested
  class ReadingResults extends ReadResultContract implements OnPostgres {}
}
