package dev.millrace.persistence.fault;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** PostgreSQL in trouble. */
@OnServer(ServerKind.POSTGRES)
class PostgresFaultsTest extends ServerFaults {
  PostgresFaultsTest() {
    super(ServerKind.POSTGRES);
  }
}
