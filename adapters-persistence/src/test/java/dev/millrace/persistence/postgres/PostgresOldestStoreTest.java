package dev.millrace.persistence.postgres;

import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueRaceContract;
import dev.millrace.application.run.RunArchiveContract;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Nested;

/**
 * The oldest PostgreSQL takes the statements too; what all suites say is said by the current one.
 */
@OnServer(ServerKind.POSTGRES_OLDEST)
class PostgresOldestStoreTest {

  @Nested
  class Queue extends JobQueueContract implements OnPostgresOldest {}

  @Nested
  class Leases extends LeaseContract implements OnPostgresOldest {}

  @Nested
  class Graduation extends GraduationContract implements OnPostgresOldest {}

  @Nested
  class Races extends QueueRaceContract implements OnPostgresOldest {}

  @Nested
  class Runs extends RunArchiveContract implements OnPostgresOldest {}
}
