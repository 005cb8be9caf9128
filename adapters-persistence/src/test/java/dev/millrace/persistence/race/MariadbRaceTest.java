package dev.millrace.persistence.race;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that race on MariaDB. */
@OnServer(ServerKind.MARIADB)
class MariadbRaceTest {

  @Test
  @Timeout(700)
  void nothingIsLostOrDoneTwiceThoughProcessesAreKilled() throws Exception {
    RaceOnServer.run(ServerKind.MARIADB);
  }
}
