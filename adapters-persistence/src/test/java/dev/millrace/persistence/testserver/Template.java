package dev.millrace.persistence.testserver;

import dev.millrace.persistence.server.ServerAddress;
import java.util.function.Consumer;

/** A way to many databases that have been migrated once. */
interface Template {

  static Template make(TestServer server, Consumer<ServerAddress> migrate) {
    return switch (server.kind().engine()) {
      case POSTGRES, MARIADB, MYSQL -> EmptiedDatabases.of(server, migrate);
      case MSSQL -> new MigratedDatabases(server, migrate);
    };
  }

  ServerAddress freshDatabase();

  /** Whether the database came from here and is dealt with. */
  boolean takeBack(ServerAddress address);

  /** Migrates each one. */
  record MigratedDatabases(TestServer server, Consumer<ServerAddress> migrate) implements Template {
    @Override
    public ServerAddress freshDatabase() {
      ServerAddress address = server.freshDatabase();
      migrate.accept(address);
      return address;
    }

    @Override
    public boolean takeBack(ServerAddress address) {
      return false;
    }
  }
}
