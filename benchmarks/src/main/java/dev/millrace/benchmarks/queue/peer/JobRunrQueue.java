package dev.millrace.benchmarks.queue.peer;

import com.zaxxer.hikari.HikariDataSource;
import dev.millrace.benchmarks.queue.place.Database;
import dev.millrace.benchmarks.queue.place.EngineKind;
import dev.millrace.benchmarks.queue.work.Payload;
import dev.millrace.benchmarks.queue.work.Tally;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.jspecify.annotations.Nullable;

/** JobRunr, the version with open source, in an SQL storage. */
public final class JobRunrQueue extends JavaPeer {

  private static final int WORKERS = 50;
  private static final int CONNECTIONS = 50;
  private static final Duration POLL = Duration.ofSeconds(5);

  private final HikariDataSource pool;
  private final StorageProvider storage;
  private final JsonMapper json = new Jackson3JsonMapper();
  private final JobRequestScheduler scheduler;
  private @Nullable BackgroundJobServer server;

  /**
   * A job.
   *
   * @param payload the zone test
   */
  public record Request(String payload) implements JobRequest {
    @Override
    public Class<Handler> getJobRequestHandler() {
      return Handler.class;
    }
  }

  /** Does nothing but count. */
  public record Handler(Tally tally) implements JobRequestHandler<Request> {
    @Override
    public void run(Request request) {
      tally.ran(Payload.number(request.payload()));
    }
  }

  public JobRunrQueue(Database database) {
    super(
        database,
        "FROM jobrunr_jobs WHERE state IN ('ENQUEUED', 'PROCESSING', 'FAILED', 'SCHEDULED')");
    pool = database.pool(database.kind() == EngineKind.SQLITE ? 1 : CONNECTIONS);
    storage = SqlStorageProviderFactory.using(pool);
    storage.setJobMapper(new JobMapper(json));
    scheduler = new JobRequestScheduler(storage);
  }

  @Override
  public String name() {
    return "JobRunr " + Versions.of(JobRequestScheduler.class);
  }

  @Override
  public String settings() {
    return "%d workers on virtual threads, polling every %d s, its least for SQL; bulk with enqueue(Stream) in steps of %d; a finished job is kept as it is; given a twentieth of the jobs"
        .formatted(WORKERS, POLL.toSeconds(), BULK_STEP);
  }

  @Override
  public int jobs(Measure measure, int asked) {
    return asked / 20;
  }

  /** Each waits for the next look at the table. */
  @Override
  public int occasions(int asked) {
    return Math.min(asked, 3);
  }

  @Override
  public void reset() throws Exception {
    empty("jobrunr_jobs");
  }

  @Override
  void submit(int number) {
    scheduler.enqueue(new Request(Payload.of(number)));
  }

  @Override
  void submitAll(int from, int to) {
    scheduler.enqueue(IntStream.range(from, to).mapToObj(n -> new Request(Payload.of(n))));
  }

  @Override
  void startWorkers(Tally tally) {
    JobActivator activator =
        new JobActivator() {
          @Override
          public <T> T activateJob(Class<T> type) {
            return type.cast(new Handler(tally));
          }
        };
    server =
        new BackgroundJobServer(
            storage,
            json,
            activator,
            BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andWorkerCount(WORKERS)
                .andPollInterval(POLL));
    server.start();
  }

  @Override
  void stopWorkers() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  @Override
  public void close() {
    storage.close();
    pool.close();
  }
}
