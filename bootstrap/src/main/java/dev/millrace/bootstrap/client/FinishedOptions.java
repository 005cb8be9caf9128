package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of lists that narrow them by the time at which runs finished. */
final class FinishedOptions {

  @Option(
      names = "--finished-after",
      paramLabel = "TIME",
      description = "Finished at this time (RFC 3339) or later.")
  private @Nullable String after;

  @Option(
      names = "--finished-before",
      paramLabel = "TIME",
      description = "Finished before this time (RFC 3339).")
  private @Nullable String before;

  Call addTo(Call call) {
    return call.with("finished_after", after).with("finished_before", before);
  }
}
