package dev.millrace.persistence.fault;

import dev.millrace.persistence.testserver.OnServer;
import dev.millrace.persistence.testserver.ServerKind;

/** MariaDB in trouble. */
@OnServer(ServerKind.MARIADB)
class MariadbFaultsTest extends ServerFaults {
  MariadbFaultsTest() {
    super(ServerKind.MARIADB);
  }
}
