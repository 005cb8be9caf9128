package dev.millrace.benchmarks.queue.peer;

import dev.millrace.benchmarks.queue.place.EngineKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.quartz.impl.jdbcjobstore.JobStoreTX;

/** The scripts that come with Quartz. */
final class QuartzTables {

  private QuartzTables() {}

  static String script(EngineKind kind) throws IOException {
    String file = kind == EngineKind.POSTGRES ? "tables_postgres.sql" : "tables_mysql_innodb.sql";
    try (InputStream in = Objects.requireNonNull(JobStoreTX.class.getResourceAsStream(file))) {
      // Comments may end in a semicolon.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^(--|#).*$", "")
          .replaceAll("(?mi)^commit;", "");
    }
  }
}
