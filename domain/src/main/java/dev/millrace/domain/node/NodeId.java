package dev.millrace.domain.node;

import dev.millrace.domain.RuleViolation;
import java.util.regex.Pattern;

/**
 * Names a node; stable across its restarts, unique among the nodes of one database.
 *
 * @param value 1 to 100 letters, digits, dots, hyphens, underscores and colons
 */
public record NodeId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  public NodeId {
    if (!FORM.matcher(value).matches()) {
      throw new RuleViolation(
          "invalid_node_id",
          "A node id is 1 to 100 letters, digits, dots, hyphens, underscores and colons.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
