package dev.millrace.application.worker;

import dev.millrace.domain.entry.Entry;
import dev.millrace.domain.job.Failure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt at a job ended. */
public sealed interface Outcome {

  /**
   * The work was done. A zone with grave findings is still a success: the test ran.
   *
   * @param entries what was found, in an order that depends on the answers alone; empty for tasks
   * @param effectiveProfile the profile that was in force, as a JSON object; null for tasks
   * @param output a JSON value for tasks; null for zone tests
   */
  record Succeeded(List<Entry> entries, @Nullable String effectiveProfile, @Nullable String output)
      implements Outcome {
    public Succeeded {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The work could not be done.
   *
   * @param permanent true when another attempt cannot help: retries are skipped
   * @param retryAfter wins over the back-off when another attempt is made; null for the back-off;
   *     longer than 365 days counts as these
   */
  record Failed(Failure failure, boolean permanent, @Nullable Duration retryAfter)
      implements Outcome {}
}
