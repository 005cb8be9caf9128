package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** Many nodes on MariaDB. */
@OnServer(ServerKind.MARIADB)
class MariadbManyNodesTest extends ManyNodes {
  MariadbManyNodesTest() {
    super(ServerKind.MARIADB);
  }
}
