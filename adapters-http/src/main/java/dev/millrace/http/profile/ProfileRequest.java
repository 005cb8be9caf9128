package dev.millrace.http.profile;

import dev.millrace.application.profile.ConfigFix;
import dev.millrace.domain.RuleViolation;
import dev.millrace.domain.profile.ProfileContent;
import dev.millrace.http.error.RequestRefused;
import dev.millrace.http.json.JsonFields;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what callers ask for with profiles. */
final class ProfileRequest {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private ProfileRequest() {}

  /**
   * @throws RuleViolation {@code invalid_id}
   */
  static long id(Context request) {
    String text = request.pathParam("id");
    if (!ID.matcher(text).matches()) {
      throw new RuleViolation("invalid_id", "A profile id is a number, as GET /profiles gives it.");
    }
    return Long.parseLong(text);
  }

  /** All that a profile has. */
  static ProfileContent content(JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("name", "description", "config", "public"));
    String name = fields.requireText("name").strip();
    String config = fields.objectText("config");
    if (config == null) {
      throw fields.missing("config");
    }
    return new ProfileContent(
        name,
        Objects.requireNonNullElse(fields.text("description"), ""),
        config,
        fields.flag("public"));
  }

  /** What to do with a profile. */
  sealed interface Operation {
    /** Changes the config. */
    record Fix(ConfigFix fix) implements Operation {}

    /** Marks it as reviewed, or not. */
    record Review(boolean reviewed) implements Operation {}
  }

  /**
   * @throws RequestRefused {@code invalid_op}, {@code missing_field}
   */
  static Operation operation(JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("op", "module"));
    String op = fields.requireText("op");
    return switch (op) {
      case "add_missing_test_cases" -> new Operation.Fix(new ConfigFix.AddMissingTestCases());
      case "add_missing_test_levels" -> new Operation.Fix(new ConfigFix.AddMissingTestLevels());
      case "reset_test_cases" -> new Operation.Fix(new ConfigFix.ResetTestCases());
      case "reset_test_levels" ->
          new Operation.Fix(new ConfigFix.ResetTestLevels(fields.requireText("module")));
      case "mark_reviewed" -> new Operation.Review(true);
      case "clear_reviewed" -> new Operation.Review(false);
      default ->
          throw RequestRefused.field(
              "invalid_op",
              "op",
              "op must be add_missing_test_cases, add_missing_test_levels, reset_test_cases,"
                  + " reset_test_levels, mark_reviewed or clear_reviewed.");
    };
  }
}
