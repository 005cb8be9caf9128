package dev.millrace.persistence.sqlite;

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

/** The use cases on a SQLite file. */
class SqliteUseCasesTest {

  @Test
  void noSuiteIsLeftOut() {
    UseCaseContracts.assertAllRunIn(SqliteUseCasesTest.class);
  }

  @Nested
  class SubmittingJobs extends SubmitJobContract implements OnSqlite {}

  @Nested
  class ControllingJobs extends JobControlContract implements OnSqlite {}

  @Nested
  class SubmittingBatches extends SubmitBatchContract implements OnSqlite {}

  @Nested
  class StreamedBatch extends StreamedBatchContract implements OnSqlite {}

  @Nested
  class Profiles extends StoredProfilesContract implements OnSqlite {}

  @Nested
  class StoppingBatches extends StopBatchContract implements OnSqlite {}

  @Nested
  class Purging extends PurgeContract implements OnSqlite {}

  @Nested
  class ReadingResults extends ReadResultContract implements OnSqlite {}
}
