package dev.millrace.benchmarks.queue.raw;

/** How a run is made of a job within the database. */
final class Runs {

  static final String POSTGRES_NOW = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";

  private Runs() {}

  /**
   * Inserts a succeeded run for each row of a table.
   *
   * @param now microseconds since 1970, in SQL
   */
  static String insertFrom(String table, String now) {
    return "INSERT INTO raw_runs (id, kind, spec, tier, status, attempt, max_attempts, created_at,"
        + " started_at, finished_at, node_id, sev_notice, sev_warning, sev_error, sev_critical,"
        + " entry_count) SELECT id, 'bench', payload, tier, 'succeeded', attempt, 3, created_at,"
        + " started_at, "
        + now
        + ", node_id, 0, 0, 0, 0, 0 FROM "
        + table;
  }
}
