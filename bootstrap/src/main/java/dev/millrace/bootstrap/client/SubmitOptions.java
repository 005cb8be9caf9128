package dev.millrace.bootstrap.client;

import dev.millrace.bootstrap.client.connection.Call;
import dev.millrace.domain.entry.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The options that say how zones are to be tested, one or many. */
final class SubmitOptions {

  private static final JsonMapper JSON = new JsonMapper();

  @Option(
      names = "--test",
      paramLabel = "TEST",
      split = ",",
      description = "Only these modules or test cases, as in dnssec or zone/zone01.")
  private List<String> tests = List.of();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "Test with this stored profile, by its name or number.")
  private @Nullable String profile;

  @Option(
      names = "--min-level",
      paramLabel = "LEVEL",
      description = "Keep only entries of this level or worse.")
  private @Nullable Level minLevel;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      split = ",",
      description = "Give the domains these tags, which must exist.")
  private List<String> tags = List.of();

  @Option(
      names = "--max-attempts",
      paramLabel = "N",
      description = "Try a job so often before it counts as failed.")
  private @Nullable Integer maxAttempts;

  /** As the fields of a submission. */
  ObjectNode body(Session session) throws InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    tests.forEach(body.withArray("tests")::add);
    tags.forEach(body.withArray("tags")::add);
    if (profile != null) {
      body.put("profile_id", Names.profile(session, profile));
    }
    if (minLevel != null) {
      body.put("min_level", minLevel.name());
    }
    if (maxAttempts != null) {
      body.put("max_attempts", maxAttempts);
    }
    return body;
  }

  /** As parameters beside a stream of domains. */
  Call addTo(Call call, Session session) throws InterruptedException {
    return call.with("tests", tests.isEmpty() ? null : String.join(",", tests))
        .with("tags", tags.isEmpty() ? null : String.join(",", tags))
        .with("profile_id", profile == null ? null : Names.profile(session, profile))
        .with("min_level", minLevel)
        .with("max_attempts", maxAttempts);
  }
}
