package dev.millrace.benchmarks.queue.peer;

import dev.millrace.benchmarks.queue.place.EngineKind;

/** The table that db-scheduler asks its users to make, with the indexes that it names. */
final class DbSchedulerTable {

  private DbSchedulerTable() {}

  static String script(EngineKind kind) {
    String time =
        switch (kind) {
          case POSTGRES -> "timestamp with time zone";
          case MARIADB -> "timestamp(6) NULL";
          case SQLITE -> "timestamp";
        };
    String data = kind == EngineKind.POSTGRES ? "bytea" : "blob";
    return """
    CREATE TABLE scheduled_tasks (
      task_name varchar(100) NOT NULL,
      task_instance varchar(100) NOT NULL,
      task_data ${data},
      execution_time ${time},
      picked boolean NOT NULL,
      picked_by varchar(50),
      last_success ${time},
      last_failure ${time},
      consecutive_failures integer,
      last_heartbeat ${time},
      version bigint NOT NULL,
      priority smallint,
      state varchar(100),
      PRIMARY KEY (task_name, task_instance)
    );
    CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
    CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
    """
        .replace("${time}", time)
        .replace("${data}", data);
  }
}
