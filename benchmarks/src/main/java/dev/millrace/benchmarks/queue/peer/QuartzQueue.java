package dev.millrace.benchmarks.queue.peer;

import com.zaxxer.hikari.HikariDataSource;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.work.Payload;
import dev.millrace.benchmarks.queue.work.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/** Quartz with its JDBC store, clustered, taking triggers in batches. */
public final class QuartzQueue extends JavaPeer {

  private static final int THREADS = 50;
  private static final int CONNECTIONS = 53;
  private static final int BATCH = 50;
  private static final String PAYLOAD = "payload";

  private final HikariDataSource pool;
  private final Scheduler scheduler;
  private @Nullable Tally tally;

  public QuartzQueue(Database database) throws Exception {
    super(database, "FROM QRTZ_TRIGGERS");
    database.run(QuartzTables.script(database.kind()));
    pool = database.pool(CONNECTIONS);
    String name = "bench-" + database.kind().label();
    DBConnectionManager.getInstance().addConnectionProvider(name, new PooledConnections(pool));
    scheduler = new StdSchedulerFactory(properties(database.kind(), name)).getScheduler();
    scheduler.setJobFactory((_, _) -> new Counted());
  }

  private static Properties properties(EngineKind kind, String name) {
    Properties properties = new Properties();
    properties.put("org.quartz.scheduler.instanceName", name);
    properties.put("org.quartz.scheduler.instanceId", "AUTO");
    properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", String.valueOf(BATCH));
    properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.put("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
    properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    properties.put(
        "org.quartz.jobStore.driverDelegateClass",
        kind == EngineKind.POSTGRES
            ? "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"
            : "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
    properties.put("org.quartz.jobStore.dataSource", name);
    properties.put("org.quartz.jobStore.isClustered", "true");
    properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    properties.put("org.quartz.jobStore.useProperties", "true");
    properties.put("org.quartz.jobStore.misfireThreshold", "3600000");
    return properties;
  }

  /** Does nothing but count. */
  private final class Counted implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      Tally counting = tally;
      if (counting != null) {
        counting.ran(Payload.number(context.getMergedJobDataMap().getString(PAYLOAD)));
      }
    }
  }

  @Override
  public String name() {
    return "Quartz " + Versions.of(Scheduler.class);
  }

  @Override
  public String settings() {
    return "%d threads, clustered, up to %d triggers at a time; bulk with scheduleJobs in steps of %d; nothing is kept of a finished job; given a hundredth of the jobs"
        .formatted(THREADS, BATCH, BULK_STEP);
  }

  @Override
  public int jobs(Measure measure, int asked) {
    return asked / 100;
  }

  @Override
  public void reset() throws SchedulerException {
    scheduler.clear();
  }

  @Override
  void submit(int number) throws SchedulerException {
    scheduler.scheduleJob(job(number), now());
  }

  @Override
  void submitAll(int from, int to) throws SchedulerException {
    Map<JobDetail, Set<? extends Trigger>> all = new HashMap<>();
    for (int number = from; number < to; number++) {
      all.put(job(number), Set.of(now()));
    }
    scheduler.scheduleJobs(all, false);
  }

  private static JobDetail job(int number) {
    return JobBuilder.newJob(Counted.class)
        .withIdentity(UUID.randomUUID().toString())
        .usingJobData(PAYLOAD, Payload.of(number))
        .build();
  }

  private static Trigger now() {
    return TriggerBuilder.newTrigger()
        .withIdentity(UUID.randomUUID().toString())
        .startNow()
        .build();
  }

  @Override
  void startWorkers(Tally counting) throws SchedulerException {
    tally = counting;
    scheduler.start();
  }

  @Override
  void stopWorkers() throws SchedulerException {
    scheduler.standby();
  }

  @Override
  public void close() throws SchedulerException {
    scheduler.shutdown(true);
    pool.close();
  }
}
