package dev.millrace.application.profile;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, shows, rewrites and deletes profiles. */
public final class KeepProfiles {

  /** No store has many more profiles: lists of them are not cut into pages. */
  public static final int MAX_PROFILES = 200;

  private final ProfileStore store;
  private final ProfileSchema schema;
  private final Clock clock;
  private final ProfileEditing editing;

  public KeepProfiles(ProfileStore store, ProfileSchema schema, Clock clock) {
    this.store = store;
    this.schema = schema;
    this.clock = clock;
    this.editing = new ProfileEditing(store);
  }

  /**
   * Adds a profile, which counts as reviewed.
   *
   * @throws Invalid {@code invalid_profile}
   * @throws Conflict {@code name_exists}, {@code too_many_profiles}
   */
  public Profile create(ProfileContent content) {
    requireValid(content.config());
    if (store.list().size() >= MAX_PROFILES) {
      throw new Conflict(
          "too_many_profiles",
          "There are %d profiles, which is the most; delete one.".formatted(MAX_PROFILES));
    }
    return store
        .create(content, schema.version(), clock.now())
        .orElseThrow(() -> ProfileEditing.nameExists(content.name()));
  }

  /**
   * @throws NotFound {@code profile_not_found}
   */
  public Profile read(long id) {
    return editing.read(id);
  }

  /** All profiles by name. */
  public List<Profile> list() {
    return store.list();
  }

  /**
   * Writes all of a profile anew, which counts as a review.
   *
   * @param version the one that the caller saw; null to overwrite whatever it is now
   * @throws Invalid {@code invalid_profile}
   * @throws NotFound {@code profile_not_found}
   * @throws Conflict {@code name_exists}, {@code profile_changed}
   */
  public Profile replace(long id, ProfileContent content, @Nullable Long version) {
    requireValid(content.config());
    return editing.edit(
        id, version, before -> before.rewritten(content, schema.version(), clock.now()));
  }

  /**
   * Deletes a profile. Jobs that wait are tested with it all the same; tags that have it as their
   * default have none from then on.
   *
   * @throws NotFound {@code profile_not_found}
   */
  public void delete(long id) {
    if (!store.delete(id)) {
      throw ProfileEditing.notFound(id);
    }
  }

  private void requireValid(String config) {
    var flaws = schema.flaws(config);
    if (!flaws.isEmpty()) {
      throw new Invalid("invalid_profile", flaws);
    }
  }
}
