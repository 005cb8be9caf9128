package dev.millrace.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.application.telemetry.Telemetry;
import dev.millrace.domain.job.Job;
import dev.millrace.domain.job.JobStatus;
import dev.millrace.persistence.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A large batch, in a process whose heap could not hold it. */
class BulkPushTest {

  private static final int JOBS = 100_000;

  @TempDir Path folder;

  @Test
  @Timeout(180)
  void aHundredThousandJobsGoThroughASmallHeapInOneTransaction() throws Exception {
    Path file = folder.resolve("store.db");
    Process child =
        ChildJvm.start(
            PushesManyJobs.class, List.of("-Xmx48m"), file.toString(), Integer.toString(JOBS));
    assertThat(child.waitFor(170, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isZero();

    try (SqliteStore store = SqliteStore.open(SqliteSettings.of(file), Telemetry.NONE)) {
      assertThat(store.ports().catalog().depth().count(JobStatus.QUEUED)).isEqualTo(JOBS);
      assertThat(store.ports().catalog().head(3))
          .extracting(Job::domain)
          .extracting(domain -> domain.orElseThrow().ascii())
          .containsExactly("domain-0.example", "domain-1.example", "domain-2.example");
    }
  }
}
