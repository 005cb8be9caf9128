package dev.millrace.benchmarks.queue.peer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.work.Payload;
import dev.millrace.benchmarks.queue.work.Tally;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** db-scheduler: lock-and-fetch polling and immediate execution, as it advises for throughput. */
public final class DbSchedulerQueue extends JavaPeer {

  private static final String NAME = "bench";
  private static final int THREADS = 50;
  private static final int CONNECTIONS = 50;
  private static final double LOWER_LIMIT = 1.0;
  private static final double UPPER_LIMIT = 4.0;

  private final HikariDataSource pool;
  private final EngineKind kind;
  private final SchedulerClient client;
  private final OneTimeTask<String> task = task(null);
  private @Nullable Scheduler running;

  public DbSchedulerQueue(Database database) throws SQLException {
    super(database, "FROM scheduled_tasks");
    database.run(DbSchedulerTable.script(database.kind()));
    kind = database.kind();
    pool = database.pool(kind == EngineKind.SQLITE ? 4 : CONNECTIONS);
    client = SchedulerClient.Builder.create(pool, task).build();
  }

  private static OneTimeTask<String> task(@Nullable Tally tally) {
    return Tasks.oneTime(NAME, String.class)
        .execute(
            (instance, _) -> {
              if (tally != null) {
                tally.ran(Payload.number(instance.getData()));
              }
            });
  }

  @Override
  public String name() {
    return "db-scheduler " + Versions.of(Scheduler.class);
  }

  @Override
  public String settings() {
    return "%d threads, %s, immediate execution, polling every second; bulk with scheduleBatch in steps of %d; nothing is kept of a finished job"
        .formatted(
            THREADS,
            kind != EngineKind.POSTGRES
                ? "fetch polling (lock-and-fetch is not offered here)"
                : "lock-and-fetch polling (limits %.1f and %.1f)"
                    .formatted(LOWER_LIMIT, UPPER_LIMIT),
            BULK_STEP);
  }

  @Override
  public void reset() throws Exception {
    empty("scheduled_tasks");
  }

  @Override
  void submit(int number) {
    Scheduler started = running;
    (started == null ? client : started).schedule(instance(number), Instant.now());
  }

  private TaskInstance<String> instance(int number) {
    return task.instance(UUID.randomUUID().toString(), Payload.of(number));
  }

  @Override
  void submitAll(int from, int to) {
    List<TaskInstance<?>> all = new ArrayList<>(to - from);
    for (int number = from; number < to; number++) {
      all.add(instance(number));
    }
    client.scheduleBatch(all, Instant.now());
  }

  @Override
  void startWorkers(Tally tally) {
    SchedulerBuilder builder =
        Scheduler.create(pool, task(tally))
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(1))
            .enableImmediateExecution();
    if (kind == EngineKind.POSTGRES) {
      builder.pollUsingLockAndFetch(LOWER_LIMIT, UPPER_LIMIT);
    }
    Scheduler scheduler = builder.build();
    scheduler.start();
    running = scheduler;
  }

  @Override
  void stopWorkers() {
    Scheduler started = running;
    if (started != null) {
      started.stop();
      running = null;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
