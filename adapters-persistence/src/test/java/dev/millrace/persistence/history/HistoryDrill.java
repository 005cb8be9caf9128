package dev.millrace.persistence.history;

import dev.millrace.application.paging.PageRequest;
import dev.millrace.application.queue.JobFilter;
import dev.millrace.application.queue.LeaseRequest;
import dev.millrace.application.retention.PurgeExpiredRuns;
import dev.millrace.application.run.EntryFilter;
import dev.millrace.application.run.RunFilter;
import dev.millrace.application.store.Jobs;
import dev.millrace.application.store.Runs;
import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.batch.BatchId;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobKind;
import dev.millrace.domain.job.PriorityTier;
import dev.millrace.domain.node.NodeId;
import dev.millrace.domain.retention.RetentionPolicy;
import dev.millrace.persistence.StoreOnServer;
import dev.millrace.persistence.StorePorts;
import dev.millrace.persistence.server.ServerAddress;
import dev.millrace.persistence.sql.server.ServerSchema;
import dev.millrace.persistence.sql.server.ServerStore;
import dev.millrace.persistence.testserver.ServerKind;
import dev.millrace.persistence.testserver.ServerOptions;
import dev.millrace.persistence.testserver.ServerProcess;
import dev.millrace.persistence.testserver.TestServer;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Compares a store with a long history and a long queue with an empty one on the same server, which
 * flushes what it commits: leasing, first pages, a batch's status, the depth of the queue; and
 * leasing while old runs are purged. {@code dev/history-drill} runs it.
 */
public final class HistoryDrill {

  private static final int ROUNDS = 400;
  private static final int LEASED = 10;
  private static final NodeId NODE = new NodeId("drill");

  private final TestServer server;
  private final ServerKind kind;
  private final long runs;
  private final long jobs;
  private final PrintStream out;

  private HistoryDrill(TestServer server, long runs, long jobs, PrintStream out) {
    this.server = server;
    this.kind = server.kind();
    this.runs = runs;
    this.jobs = jobs;
    this.out = out;
  }

  /**
   * @param args {@code postgres} or {@code mariadb}; how many runs; how many waiting jobs
   */
  public static void main(String[] args) throws SQLException {
    ServerKind kind = ServerKind.valueOf(args[0].toUpperCase(Locale.ROOT));
    try (ServerProcess process = ServerProcess.start(kind, options(kind))) {
      new HistoryDrill(
              process.databases(), Long.parseLong(args[1]), Long.parseLong(args[2]), System.out)
          .run();
    }
  }

  private static ServerOptions options(ServerKind kind) {
    ServerOptions durable = ServerOptions.FAST.durably();
    return switch (kind.engine()) {
      case POSTGRES ->
          durable
              .with("shared_buffers", "1GB")
              .with("max_wal_size", "4GB")
              .with("autovacuum", "on");
      default -> durable.with("innodb_buffer_pool_size", "1G").with("innodb_log_file_size", "1G");
    };
  }

  private void run() throws SQLException {
    out.println(server.version());
    ServerAddress full = migrated();
    ServerAddress empty = migrated();
    fill(full);
    try (ServerStore big = open(full);
        ServerStore small = open(empty)) {
      push(small.ports());
      push(big.ports());
      leases(big.ports(), small.ports(), 100);
      leases(big.ports(), small.ports(), ROUNDS);
      pages(big.ports());
      purges(big.ports(), small.ports());
    }
  }

  private ServerAddress migrated() {
    ServerAddress address = server.freshDatabase();
    new ServerSchema(StoreOnServer.database(kind), StoreOnServer.settings(address)).migrate();
    return address;
  }

  private ServerStore open(ServerAddress address) {
    return ServerStore.open(
        StoreOnServer.database(kind), StoreOnServer.settings(address), Telemetry.NONE);
  }

  private void fill(ServerAddress address) throws SQLException {
    History history = new History(kind.engine());
    long start = System.nanoTime();
    try (Connection connection = server.connect(address)) {
      execute(connection, history.numbers(runs, jobs));
      // Opening it makes the partitions that those numbers ask for.
      open(address).close();
      execute(connection, history.ground());
      execute(connection, List.of(history.jobs(jobs)));
      for (long from = 1; from <= runs; from = History.after(from)) {
        execute(connection, history.runs(from, runs));
      }
      execute(connection, history.statistics());
    }
    out.printf("filled %,d runs and %,d waiting jobs in %d s%n", runs, jobs, seconds(start));
  }

  private static void execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Enough for the empty store to lease from; in the full one they wait behind all others. */
  private static void push(StorePorts store) {
    for (int i = 0; i < 60; i++) {
      store
          .queue()
          .push(Jobs.several(1_000, PriorityTier.BATCH).stream().map(job -> job.build()).toList());
    }
  }

  /** In turn, so that whatever else the machine does meets both. */
  private void leases(StorePorts big, StorePorts small, int rounds) {
    Durations full = new Durations();
    Durations empty = new Durations();
    for (int i = 0; i < rounds; i++) {
      leaseAndFinish(big, full);
      leaseAndFinish(small, empty);
    }
    full.done();
    empty.done();
    out.println("lease of " + LEASED + ", empty store:  " + empty);
    out.println("lease of " + LEASED + ", full store:   " + full);
    ratio("full / empty", full, empty);
  }

  private static void leaseAndFinish(StorePorts store, Durations durations) {
    List<List<Job>> leased = new ArrayList<>();
    durations.time(
        () ->
            leased.add(
                store
                    .queue()
                    .lease(
                        new LeaseRequest(
                            NODE, LEASED, Duration.ofMinutes(10), Set.of(JobKind.ZONE_TEST)))));
    List<Job> jobs = leased.getFirst();
    if (jobs.size() != LEASED
        || !store.queue().graduate(jobs.stream().map(Runs.succeeded()::of).toList()).isEmpty()) {
      throw new IllegalStateException("Leased " + jobs.size());
    }
  }

  private void ratio(String what, Durations one, Durations other) {
    out.printf(
        Locale.ROOT,
        "  %s: p50 %.2f, p95 %.2f%n",
        what,
        one.at(0.5) / other.at(0.5),
        one.at(0.95) / other.at(0.95));
  }

  private void pages(StorePorts store) {
    PageRequest first = PageRequest.first(100);
    BatchId waiting = new BatchId(UUID.fromString(History.WAITING_BATCH));
    page("first page of runs", () -> store.runs().list(RunFilter.ALL, first));
    page("first page of jobs", () -> store.catalog().list(JobFilter.ALL, first));
    page("first page of entries", () -> store.runs().listEntries(EntryFilter.ALL, first));
    page("head of the queue", () -> store.catalog().head(100));
    page("status of a batch of " + jobs + " waiting jobs", () -> store.batches().find(waiting));
    page("depth of the queue", () -> store.catalog().depth());
  }

  private void page(String what, Runnable read) {
    Durations first = new Durations();
    first.time(read);
    Durations durations = new Durations();
    for (int i = 0; i < 20; i++) {
      durations.time(read);
    }
    out.println(what + ": " + durations.done() + "; the first time " + first.done());
  }

  private void purges(StorePorts big, StorePorts small) {
    long rows = Math.min(1_000_000, runs / 10);
    purge("purge of " + rows + " runs", cutoff(rows), big, small);
    purge("purge of as many again and a bit more", cutoff(rows * 22 / 10), big, small);
  }

  private static Instant cutoff(long runNumber) {
    return Instant.EPOCH.plus(
        History.FIRST_FINISHED + runNumber * History.BETWEEN_RUNS + 1, ChronoUnit.MICROS);
  }

  private void purge(String what, Instant cutoff, StorePorts big, StorePorts small) {
    AtomicBoolean ended = new AtomicBoolean();
    long[] purged = new long[1];
    long start = System.nanoTime();
    Thread purger =
        Thread.ofPlatform()
            .start(
                () -> {
                  purged[0] =
                      new PurgeExpiredRuns(
                              big.cleaner(), () -> cutoff.plus(Duration.ofDays(1)), Telemetry.NONE)
                          .purge(new RetentionPolicy(1));
                  ended.set(true);
                });
    Durations during = new Durations();
    Durations empty = new Durations();
    for (int i = 0; i < 2_500 && !(ended.get() && i >= 100); i++) {
      leaseAndFinish(big, during);
      leaseAndFinish(small, empty);
    }
    long leasing = seconds(start);
    try {
      purger.join(Duration.ofMinutes(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.printf(
        "%s: %,d gone in %d s; leased for %d s of it%n", what, purged[0], seconds(start), leasing);
    out.println("lease of " + LEASED + ", purged store: " + during.done());
    out.println("lease of " + LEASED + ", empty store:  " + empty.done());
    ratio("purged / empty at the same time", during, empty);
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }
}
