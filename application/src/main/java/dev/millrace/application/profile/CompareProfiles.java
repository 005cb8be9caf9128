package dev.millrace.application.profile;

import dev.millrace.application.error.Flaw;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.profile.CompatibilityIssue.Type;
import dev.millrace.domain.profile.Profile;
import java.util.List;

/** Holds stored profiles against the engine. */
public final class CompareProfiles {

  private final ProfileStore store;
  private final ProfileSchema schema;

  public CompareProfiles(ProfileStore store, ProfileSchema schema) {
    this.store = store;
    this.schema = schema;
  }

  /**
   * @throws NotFound {@code profile_not_found}
   */
  public Compatibility compare(long id) {
    return compare(store.find(id).orElseThrow(() -> ProfileEditing.notFound(id)));
  }

  /** All of them by name. */
  public List<Compatibility> compareAll() {
    return store.list().stream().map(this::compare).toList();
  }

  /** The profile that tests have which name none, as a JSON object. */
  public String effectiveDefault() {
    return schema.effectiveDefault();
  }

  /** What profiles are held against. */
  public ProfileDefaults defaults() {
    return schema.defaults();
  }

  /** The version of this program. */
  public String version() {
    return schema.version();
  }

  private Compatibility compare(Profile profile) {
    List<Flaw> flaws = schema.flaws(profile.config());
    if (!flaws.isEmpty()) {
      return new Compatibility(
          profile,
          schema.version(),
          flaws.stream().map(CompareProfiles::issue).toList(),
          List.of());
    }
    List<CompatibilityIssue> found = schema.compare(profile.config());
    return profile.schemaVersion().equals(schema.version())
        ? new Compatibility(profile, schema.version(), List.of(), found)
        : new Compatibility(profile, schema.version(), found, List.of());
  }

  private static CompatibilityIssue issue(Flaw flaw) {
    return CompatibilityIssue.of(
        Type.INVALID_CONFIG,
        flaw.path(),
        flaw.message(),
        "Correct the profile; until then every test with it fails.");
  }
}
