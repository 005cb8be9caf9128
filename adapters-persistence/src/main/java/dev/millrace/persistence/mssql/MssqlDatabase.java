package dev.millrace.persistence.mssql;

import dev.millrace.persistence.StoreRefused;
import dev.millrace.persistence.server.JdbcTarget;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.LoginTrouble;
import dev.millrace.persistence.sql.server.ServerDatabase;
import dev.millrace.persistence.sql.server.ServerFeatures;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.Numbers;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlSession;
import dev.millrace.persistence.sql.transfer.TransferDialect;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.sql.DataSource;

/** SQL Server 2019 or later, Azure SQL Database and Azure SQL Managed Instance. */
public final class MssqlDatabase implements ServerDatabase {

  /** The product's number of SQL Server 2019. */
  private static final int OLDEST = 15;

  /** What has no version worth the name: Azure SQL Database, Managed Instance, Fabric. */
  private static final Set<Integer> ALWAYS_NEW = Set.of(5, 8, 12);

  /** The lowest that knows {@code OPENJSON}. */
  private static final int LOWEST_LEVEL = 130;

  private static final Set<Integer> LOGIN = Set.of(18452, 18456, 18470, 18486, 18487, 18488, 40532);
  private static final Set<Integer> NO_DATABASE = Set.of(911, 916, 4060, 4064);

  private static final String MIGRATION = "millrace-migration";

  /** The driver gives a silent server up sooner than a migration may take. */
  private static final Duration LOCK_STEP = Duration.ofSeconds(10);

  private final SqlDialect dialect = new MssqlDialect();

  @Override
  public SqlDialect dialect() {
    return dialect;
  }

  @Override
  public TransferDialect transfer() {
    return new MssqlTransferDialect(dialect);
  }

  @Override
  public JdbcTarget target(ServerSettings settings) {
    return MssqlTarget.of(settings);
  }

  @Override
  public void requireSupported(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT CAST(SERVERPROPERTY('EngineEdition') AS INT), compatibility_level,"
                    + " snapshot_isolation_state, DB_NAME() FROM sys.databases"
                    + " WHERE name = DB_NAME()")) {
      found.next();
      requireVersion(connection, found.getInt(1));
      requireLevel(found.getInt(2), found.getString(4));
      requireSnapshots(found.getInt(3), found.getString(4));
    }
  }

  private static void requireVersion(Connection connection, int edition) throws SQLException {
    var server = connection.getMetaData();
    if (!ALWAYS_NEW.contains(edition) && server.getDatabaseMajorVersion() < OLDEST) {
      throw new StoreRefused(
          "server_unsupported",
          "The server is "
              + server.getDatabaseProductName()
              + " "
              + server.getDatabaseProductVersion()
              + "; SQL Server 2019 or later or Azure SQL is needed.");
    }
  }

  private static void requireLevel(int level, String database) {
    if (level < LOWEST_LEVEL) {
      throw new StoreRefused(
          "server_unsupported",
          "The database %1$s has the compatibility level %2$d; 150 is advised and %3$d needed:"
                  .formatted(database, level, LOWEST_LEVEL)
              + " ALTER DATABASE [%s] SET COMPATIBILITY_LEVEL = 150.".formatted(database));
    }
  }

  private static void requireSnapshots(int state, String database) {
    if (state == 0) {
      throw new StoreRefused(
          "server_unsupported",
          ("The database %1$s gives readers no state of their own; let its owner run ALTER DATABASE"
                  + " [%1$s] SET ALLOW_SNAPSHOT_ISOLATION ON and, so that readers never wait for"
                  + " writers, ALTER DATABASE [%1$s] SET READ_COMMITTED_SNAPSHOT ON.")
              .formatted(database));
    }
  }

  /** Other levels would lock what is read, or read from several states. */
  @Override
  public String readIsolation() {
    return "TRANSACTION_SQL_SERVER_SNAPSHOT_ISOLATION_LEVEL";
  }

  @Override
  public String greeting() {
    return "SET LOCK_TIMEOUT 10000; SET XACT_ABORT ON";
  }

  @Override
  public boolean takesWrites(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT CAST(DATABASEPROPERTYEX(DB_NAME(), 'Updateability') AS NVARCHAR(20))")) {
      return result.next() && "READ_WRITE".equals(result.getString(1));
    }
  }

  @Override
  public boolean lockMigration(Connection connection, int seconds) throws SQLException {
    for (long left = seconds; left > 0; left -= LOCK_STEP.toSeconds()) {
      if (lock(connection)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (CallableStatement call =
        connection.prepareCall("{? = call sys.sp_getapplock(?, ?, ?, ?)}")) {
      call.registerOutParameter(1, Types.INTEGER);
      call.setString(2, MIGRATION);
      call.setString(3, "Exclusive");
      call.setString(4, "Session");
      call.setInt(5, Math.toIntExact(LOCK_STEP.toMillis()));
      call.execute();
      return call.getInt(1) >= 0;
    }
  }

  @Override
  public void unlockMigration(Connection connection) throws SQLException {
    try (CallableStatement call = connection.prepareCall("{call sys.sp_releaseapplock(?, ?)}")) {
      call.setString(1, MIGRATION);
      call.setString(2, "Session");
      call.execute();
    }
  }

  /** A sequence gives one number for each row, and one parameter can only be that many by JSON. */
  @Override
  public ServerFeatures features(DataSource apart, ServerSettings settings) {
    Numbers numbers = MssqlDatabase::next;
    return () -> numbers;
  }

  private static long[] next(SqlSession session, Counter counter, int count) {
    return session
        .query(
            "SELECT NEXT VALUE FOR counter_" + counter.label() + " FROM OPENJSON(?)",
            row -> row.number(1),
            "[" + "0,".repeat(count - 1) + "0]")
        .stream()
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
  }

  @Override
  public LoginTrouble trouble(SQLException error) {
    if (NO_DATABASE.contains(error.getErrorCode())) {
      return LoginTrouble.NO_DATABASE;
    }
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return LoginTrouble.TLS;
      }
    }
    return LOGIN.contains(error.getErrorCode()) ? LoginTrouble.REFUSED : LoginTrouble.UNREACHABLE;
  }
}
