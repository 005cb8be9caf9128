package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** Many nodes on PostgreSQL. */
@OnServer(ServerKind.POSTGRES)
class PostgresManyNodesTest extends ManyNodes {
  PostgresManyNodesTest() {
    super(ServerKind.POSTGRES);
  }
}
