package dev.millrace.benchmarks.queue.node;

/** The peers for Node.js; {@code benchmarks/src/main/node} holds their scripts and settings. */
public enum NodePeer {
  GRAPHILE_WORKER(
      "graphile-worker",
      "graphile_worker._private_jobs",
      "FROM graphile_worker._private_jobs",
      "24 concurrent jobs, pool of 25, local queue of 500, completions batched without delay; bulk"
          + " with addJobs in steps of 1000; nothing is kept of a finished job"),
  PG_BOSS(
      "pg-boss",
      "pgboss.job",
      "FROM pgboss.job WHERE state < 'completed'",
      "4 workers that take 500 jobs at a time, at once again while batches are full, woken by"
          + " NOTIFY; bulk with insert in steps of 1000; a finished job is kept as it is");

  private final String label;
  private final String table;
  private final String unfinished;
  private final String settings;

  NodePeer(String label, String table, String unfinished, String settings) {
    this.label = label;
    this.table = table;
    this.unfinished = unfinished;
    this.settings = settings;
  }

  /** The name of its package and of its script. */
  public String label() {
    return label;
  }

  String table() {
    return table;
  }

  String unfinished() {
    return unfinished;
  }

  String settings() {
    return settings;
  }
}
