package dev.millrace.persistence.testserver;

import org.junit.jupiter.api.Nested;

class TestServerTest {

  @Nested
  @OnServer(ServerKind.POSTGRES)
  class OnPostgres extends TestServerContract {}

  @Nested
  @OnServer(ServerKind.POSTGRES_OLDEST)
  class OnOldestPostgres extends TestServerContract {}

  @Nested
  @OnServer(ServerKind.MARIADB)
  class OnMariadb extends TestServerContract {}

  @Nested
  @OnServer(ServerKind.MARIADB_OLDEST)
  class OnOldestMariadb extends TestServerContract {}

  @Nested
  @OnServer(ServerKind.MYSQL)
  class OnMysql extends TestServerContract {}

  @Nested
  @OnServer(ServerKind.MSSQL)
  class OnMssql extends TestServerContract {}
}
