package dev.millrace.domain.profile;

import dev.millrace.domain.RuleViolation;

/**
 * What the owner of a stored profile writes.
 *
 * @param name 1 to 100 printable characters without spaces around them; no two profiles have the
 *     same, and letter case counts
 * @param description at most 1,000 characters; empty for none
 * @param config a sparse profile as a JSON object, at most 65,536 characters: what it leaves out is
 *     as in the server's base profile
 * @param isPublic whether everybody may test with it
 */
public record ProfileContent(String name, String description, String config, boolean isPublic) {

  private static final int MAX_NAME = 100;
  private static final int MAX_DESCRIPTION = 1_000;
  private static final int MAX_CONFIG = 65_536;

  public ProfileContent {
    if (name.isEmpty()
        || name.length() > MAX_NAME
        || !name.equals(name.strip())
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new RuleViolation(
          "invalid_name",
          "The name of a profile is 1 to %d printable characters without spaces around them."
              .formatted(MAX_NAME));
    }
    if (description.length() > MAX_DESCRIPTION) {
      throw new RuleViolation(
          "invalid_description", "The description has at most " + MAX_DESCRIPTION + " characters.");
    }
    if (config.length() > MAX_CONFIG) {
      throw new RuleViolation(
          "invalid_profile",
          "The profile has at most %,d characters; leave out what is as in the default profile."
              .formatted(MAX_CONFIG));
    }
  }

  /** The same with another config. */
  public ProfileContent with(String otherConfig) {
    return new ProfileContent(name, description, otherConfig, isPublic);
  }
}
