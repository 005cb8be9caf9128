package dev.millrace.http.registry;

import dev.millrace.domain.RuleViolation;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** The registry's numbers of domains. */
final class DomainIds {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

  private DomainIds() {}

  /**
   * @throws RuleViolation {@code invalid_id}
   */
  static long ofPath(Context request) {
    String text = request.pathParam("id");
    if (!FORM.matcher(text).matches()) {
      throw new RuleViolation("invalid_id", "A domain id is a number, as GET /domains gives it.");
    }
    return Long.parseLong(text);
  }
}
