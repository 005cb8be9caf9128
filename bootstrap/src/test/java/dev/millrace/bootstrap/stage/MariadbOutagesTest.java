package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** Outages of MariaDB. */
@OnServer(ServerKind.MARIADB)
class MariadbOutagesTest extends Outages {
  MariadbOutagesTest() {
    super(ServerKind.MARIADB);
  }
}
