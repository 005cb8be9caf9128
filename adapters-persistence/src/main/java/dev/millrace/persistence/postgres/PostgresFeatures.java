package dev.millrace.persistence.postgres;

import dev.millrace.application.retention.Cleaner;
import dev.millrace.application.signal.Signals;
import dev.millrace.persistence.server.ServerSettings;
import dev.millrace.persistence.sql.server.ServerFeatures;
import dev.millrace.persistence.sql.session.Counter;
import dev.millrace.persistence.sql.session.Numbers;
import dev.millrace.persistence.sql.session.SqlSession;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL adds: sequences, partitions that retention drops, and wake-ups of other nodes.
 */
final class PostgresFeatures implements ServerFeatures {

  private final Partitions partitions;
  private final DataSource apart;
  private final @Nullable PostgresSignals signals;

  private PostgresFeatures(
      Partitions partitions, DataSource apart, @Nullable PostgresSignals signals) {
    this.partitions = partitions;
    this.apart = apart;
    this.signals = signals;
  }

  static PostgresFeatures start(DataSource apart, ServerSettings settings) {
    Partitions partitions = new Partitions(apart);
    partitions.makeFirst();
    return new PostgresFeatures(
        partitions, apart, settings.notifies() ? PostgresSignals.start(settings, apart) : null);
  }

  @Override
  public Numbers numbers() {
    return this::take;
  }

  private long[] take(SqlSession session, Counter counter, int count) {
    long[] numbers =
        session
            .query(
                "SELECT " + PostgresDialect.next(counter) + " FROM generate_series(1, ?)",
                row -> row.number(1),
                count)
            .stream()
            .mapToLong(Long::longValue)
            .toArray();
    if (counter == Counter.RUN_NO) {
      partitions.reached(numbers[count - 1]);
    }
    return numbers;
  }

  @Override
  public Cleaner cleaner(Cleaner rows) {
    return new PartitionedCleaner(apart, rows);
  }

  @Override
  public Optional<Signals> signals() {
    return Optional.ofNullable(signals);
  }

  @Override
  public void close() {
    partitions.close();
    if (signals != null) {
      signals.close();
    }
  }
}
