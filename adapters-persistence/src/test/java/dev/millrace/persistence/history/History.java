package dev.millrace.persistence.history;

import dev.millrace.persistence.testserver.Engine;
import java.util.List;

/**
 * Statements that fill a migrated store with a history: runs with few entries, and jobs of one
 * batch that wait. They are written for speed; what they make looks as if the store had made it.
 */
public final class History {

  /** The batch of all waiting jobs. */
  public static final String WAITING_BATCH = "01900000-0000-7000-8000-0000000003e7";

  /** When run 0 finished; each further one finished a tenth of a second later. */
  public static final long FIRST_FINISHED = 1_760_000_000_900_000L;

  public static final long BETWEEN_RUNS = 100_000;

  private static final long CHUNK = 100_000;
  private static final long DOMAINS = 200_000;

  private final Engine engine;

  public History(Engine engine) {
    this.engine = engine;
  }

  /** Domains, batches and terms. */
  public List<String> ground() {
    return List.of(
        "INSERT INTO domains (name, created_at) SELECT CONCAT('d', i, '.example'), 1750000000000000"
            + series(1, DOMAINS),
        "INSERT INTO batches (id, created_at, snapshot_intent) SELECT "
            + id("01900000", "i")
            + ", 1750000000000000 + i, 0"
            + series(0, 999),
        "INSERT INTO terms (module, testcase, tag) SELECT 'Basic', 'Basic01', CONCAT('T', i)"
            + series(1, 50));
  }

  /** Jobs that wait for a worker. */
  public String jobs(long count) {
    return jobs("queued", "CAST(NULL AS " + bigint() + ")", count);
  }

  /** Jobs that wait for their time, which is years ahead. */
  public String scheduledJobs(long count) {
    return jobs("scheduled", "1900000000000000 + i", count);
  }

  private String jobs(String status, String runAt, long count) {
    return "INSERT INTO jobs (id, kind, domain, spec, tier, position, status, attempt,"
        + " max_attempts, created_at, run_at, batch_id, cancel_requested, progress) SELECT "
        + id("01910000", "i")
        + ", 'zone-test', "
        + domain()
        + ", CONCAT('{\"domain\":\"', "
        + domain()
        + ", '\"}'), 1, i * 65536, '"
        + status
        + "', 0, 3, 1780000000000000 + i, "
        + runAt
        + ", "
        + id("01900000", "999")
        + ", 0, 0"
        + series(1, count);
  }

  /** Runs in chunks, each followed by entries for one run in ten. */
  public List<String> runs(long from, long last) {
    long to = Math.min(from + CHUNK - 1, last);
    return List.of(
        "INSERT INTO runs (run_no, id, kind, domain_id, spec, tier, batch_id, status, attempt,"
            + " max_attempts, created_at, started_at, finished_at, node_id, sev_notice,"
            + " sev_warning, sev_error, sev_critical, worst_level, entry_count, score, grade)"
            + " SELECT i, "
            + id("01800000", "i")
            + ", 'zone-test', "
            + domainNumber()
            + ", CONCAT('{\"domain\":\"', "
            + domain()
            + ", '\"}'), 1, "
            + id("01900000", quotient("i", 10_100))
            + ", 'succeeded', 1, 3, "
            + finished()
            + " - 900000, "
            + finished()
            + " - 800000, "
            + finished()
            + ", 'n1', 1, 0, 0, 0, 4, 1, 95.5, 'A'"
            + series(from, to),
        "INSERT INTO entries (entry_id, term_id, level, elapsed, args) SELECT i * 655360, MOD(i,"
            + " 50) + 1, 4, 1000, '{}'"
            + series((from + 9) / 10, to / 10));
  }

  /** The next chunk's first run. */
  public static long after(long from) {
    return from + CHUNK;
  }

  /** Counters go on behind what was filled in. */
  public List<String> numbers(long runs, long jobs) {
    return switch (engine) {
      case POSTGRES ->
          List.of(
              "SELECT setval('counter_run_no', " + runs + ")",
              "SELECT setval('counter_position', " + jobs + ")");
      default ->
          List.of(
              "UPDATE counters SET value = " + runs + " WHERE name = 'run_no'",
              "UPDATE counters SET value = " + jobs + " WHERE name = 'position'");
    };
  }

  /** As a server has them that has been running for a while. */
  public List<String> statistics() {
    return switch (engine) {
      case POSTGRES -> List.of("VACUUM ANALYZE");
      default -> List.of("ANALYZE TABLE jobs, runs, entries, domains, batches");
    };
  }

  private String series(long from, long to) {
    return switch (engine) {
      case POSTGRES -> " FROM generate_series(CAST(%d AS bigint), %d) AS s(i)".formatted(from, to);
      default ->
          " FROM (SELECT CAST(seq AS SIGNED) + %d AS i FROM seq_0_to_%d) AS s"
              .formatted(from, to - from);
    };
  }

  private String id(String head, String number) {
    return switch (engine) {
      case POSTGRES ->
          "CAST(CONCAT('%s-', LPAD(to_hex(%2$s / 65536), 4, '0'), '-7000-8000-', LPAD(to_hex(%2$s), 12, '0')) AS uuid)"
              .formatted(head, number);
      default ->
          "UNHEX(CONCAT('%s', LPAD(HEX(%2$s DIV 65536), 4, '0'), '70008000', LPAD(HEX(%2$s), 12, '0')))"
              .formatted(head, number);
    };
  }

  private String bigint() {
    return engine == Engine.POSTGRES ? "bigint" : "SIGNED";
  }

  private String quotient(String number, long divisor) {
    return engine == Engine.POSTGRES
        ? "(" + number + " / " + divisor + ")"
        : "(" + number + " DIV " + divisor + ")";
  }

  private static String domainNumber() {
    return "MOD(i, " + DOMAINS + ") + 1";
  }

  private static String domain() {
    return "CONCAT('d', " + domainNumber() + ", '.example')";
  }

  private static String finished() {
    return FIRST_FINISHED + " + i * " + BETWEEN_RUNS;
  }
}
