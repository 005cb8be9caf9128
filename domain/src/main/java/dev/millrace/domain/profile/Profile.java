package dev.millrace.domain.profile;

import java.time.Instant;

/**
 * A stored profile.
 *
 * @param id positive, and never given to another profile
 * @param schemaVersion the version of this program whose test cases the profile was held against
 *     when it was last written or reviewed; empty when the review was taken back
 * @param version grows with every change of the profile
 * @param revision stands for the config as it is now, for good: the same config has the same
 *     revision, and it can be read by it when the profile is long changed or gone
 */
public record Profile(
    long id,
    ProfileContent content,
    String schemaVersion,
    Instant createdAt,
    Instant updatedAt,
    long version,
    long revision) {

  /** Stands for the default profile, which is no stored one. */
  public static final long DEFAULT_ID = 0;

  /** The name it goes by. */
  public String name() {
    return content.name();
  }

  /** The sparse profile, a JSON object. */
  public String config() {
    return content.config();
  }

  /** What a job has of it that is tested with it. */
  public ChosenProfile chosen() {
    return new ChosenProfile(id, name(), revision);
  }

  /** Rewritten at some time; the store counts its version on. */
  public Profile rewritten(ProfileContent other, String otherSchemaVersion, Instant now) {
    return new Profile(id, other, otherSchemaVersion, createdAt, now, version, revision);
  }
}
