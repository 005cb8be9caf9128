package dev.millrace.bootstrap.stage;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** Outages of PostgreSQL. */
@OnServer(ServerKind.POSTGRES)
class PostgresOutagesTest extends Outages {
  PostgresOutagesTest() {
    super(ServerKind.POSTGRES);
  }
}
