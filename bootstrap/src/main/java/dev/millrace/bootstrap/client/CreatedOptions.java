package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of lists that narrow them by the time at which things were made. */
final class CreatedOptions {

  @Option(
      names = "--created-after",
      paramLabel = "TIME",
      description = "Made at this time (RFC 3339) or later.")
  private @Nullable String after;

  @Option(
      names = "--created-before",
      paramLabel = "TIME",
      description = "Made before this time (RFC 3339).")
  private @Nullable String before;

  Call addTo(Call call) {
    return call.with("created_after", after).with("created_before", before);
  }
}
