package dev.millrace.persistence.mariadb;

import dev.millrace.application.queue.GraduationContract;
import dev.millrace.application.queue.JobQueueContract;
import dev.millrace.application.queue.LeaseContract;
import dev.millrace.application.queue.QueueRaceContract;
import dev.millrace.application.run.RunArchiveContract;
import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Nested;

/** The oldest MariaDB takes the statements too; what all suites say is said by the current one. */
@OnServer(ServerKind.MARIADB_OLDEST)
class MariadbOldestStoreTest {

  @Nested
  class Queue extends JobQueueContract implements OnMariadbOldest {}

  @Nested
  class Leases extends LeaseContract implements OnMariadbOldest {}

  @Nested
  class Graduation extends GraduationContract implements OnMariadbOldest {}

  @Nested
  class Races extends QueueRaceContract implements OnMariadbOldest {}

  @Nested
  class Runs extends RunArchiveContract implements OnMariadbOldest {}
}
