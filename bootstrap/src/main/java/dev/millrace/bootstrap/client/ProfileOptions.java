package dev.millrace.bootstrap.client;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options of a profile that is written. */
final class ProfileOptions {

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
  private @Nullable String description;

  @Option(
      names = "--public",
      negatable = true,
      description = "Whether the public API may test with it. Default: no.")
  private @Nullable Boolean isPublic;

  void addTo(ObjectNode body) {
    if (description != null) {
      body.put("description", description);
    }
    if (isPublic != null) {
      body.put("public", isPublic);
    }
  }
}
