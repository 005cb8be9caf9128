package dev.millrace.persistence.golden;

import dev.millrace.application.health.StoreProbe;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.persistence.sql.SqlStore;
import dev.millrace.persistence.sql.session.ConnectionGate;
import dev.millrace.persistence.sql.session.Numbers;
import dev.millrace.persistence.sql.session.Records;
import dev.millrace.persistence.sql.session.SqlDialect;
import dev.millrace.persistence.sql.session.SqlTransactions;
import dev.millrace.persistence.sqlite.SqliteParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Renders all statements for a database without having one: the scenario runs on SQLite first, and
 * once more with the other dialect, which is given SQLite's answers.
 */
final class RenderedStatements {

  private static final StoreProbe NO_PROBE = () -> new StoreProbe.StoreHealth(true, true, "");

  private RenderedStatements() {}

  /** As SQLite runs them. */
  static Statements onSqlite(Path file) {
    Statements statements = new Statements();
    play(
        SqliteParts.migrated(file),
        SqliteParts.dialect(),
        counters -> Numbers::fromTable,
        new Answers(),
        statements);
    return statements;
  }

  /** As they would be sent to a database of another kind. */
  static Statements of(Path file, SqlDialect dialect, Function<DataSource, Numbers> numbers) {
    Answers answers = new Answers();
    SqlDialect sqlite =
        dialect.returning().isPresent()
            ? SqliteParts.dialect()
            : TwoSteps.over(SqliteParts.dialect());
    play(
        SqliteParts.migrated(file),
        sqlite,
        counters -> Numbers::fromTable,
        answers,
        new Statements());
    Statements statements = new Statements();
    play(null, dialect, numbers, answers, statements);
    if (!answers.areUsedUp()) {
      throw new IllegalStateException("The scenario sent fewer statements than on SQLite.");
    }
    return statements;
  }

  private static void play(
      @Nullable DataSource real,
      SqlDialect dialect,
      Function<DataSource, Numbers> numbers,
      Answers answers,
      Statements statements) {
    RecordedJdbc jdbc = new RecordedJdbc(real, answers, statements, dialect::parameter);
    ConnectionGate gate =
        new ConnectionGate(
            jdbc.source(),
            new ConnectionGate.Limits("golden", 1, Duration.ofSeconds(10), 10, "wait"));
    try (SessionFactory records = Records.start(dialect, SqlStore.RECORDS)) {
      SqlTransactions transactions =
          new SqlTransactions(
              () -> records,
              gate,
              gate,
              dialect,
              (session, counter, count) ->
                  jdbc.numbers(
                      count, source -> numbers.apply(source).take(session, counter, count)),
              Telemetry.NONE);
      Scenario.run(SqlStore.ports(transactions, dialect, NO_PROBE), statements::during);
    }
  }
}
