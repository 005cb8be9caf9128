package dev.millrace.persistence.sql.schema;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.LogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Runs the change sets that a database does not have yet. Liquibase logs through SLF4J only. */
public final class Migration {

  /** Where the list of releases is on the class path. */
  static final String CHANGELOG = "dev/millrace/persistence/sql/changelog/master.xml";

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private Migration() {}

  /** Brings the tables up to this program's; does nothing where they are. */
  public static void run(Connection connection) throws LiquibaseException {
    work(
        connection,
        new Slf4jLogService(Level.WARN),
        liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
  }

  /** The statements that {@link #run} would run; changes nothing. */
  @SuppressWarnings("deprecation") // The command that stands for it is far slower to start.
  public static String pendingSql(Connection connection) throws LiquibaseException {
    StringWriter sql = new StringWriter();
    // Liquibase warns that it cannot unlock what it only pretended to lock.
    work(
        connection,
        new Slf4jLogService(Level.DEBUG),
        liquibase -> liquibase.update(new Contexts(), new LabelExpression(), sql));
    return sql.toString();
  }

  /**
   * Breaks a lock that a killed migration left. Only for callers who know that nobody else can be
   * migrating now.
   */
  public static void breakLeftLock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int broken =
          statement.executeUpdate(
              "UPDATE DATABASECHANGELOGLOCK SET LOCKED = 0, LOCKGRANTED = NULL, LOCKEDBY = NULL"
                  + " WHERE LOCKED <> 0");
      if (broken > 0) {
        LOG.warn("A migration that did not finish had left its lock; it has been broken.");
      }
    }
  }

  private static void work(Connection connection, LogService log, Work work)
      throws LiquibaseException {
    Map<String, Object> scope =
        Map.of(
            Scope.Attr.logService.name(),
            log,
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            "liquibase.analytics.enabled",
            false);
    try {
      Scope.child(
          scope,
          () -> {
            Liquibase liquibase =
                new Liquibase(
                    CHANGELOG,
                    new ClassLoaderResourceAccessor(Migration.class.getClassLoader()),
                    DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            work.with(liquibase);
          });
    } catch (LiquibaseException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  @FunctionalInterface
  private interface Work {
    void with(Liquibase liquibase) throws LiquibaseException;
  }
}
