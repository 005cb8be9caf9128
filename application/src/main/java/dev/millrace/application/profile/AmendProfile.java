package dev.millrace.application.profile;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.Invalid;
import dev.millrace.application.error.NotFound;
import dev.millrace.application.time.Clock;
import dev.millrace.domain.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Brings stored profiles up to date and marks them as reviewed. */
public final class AmendProfile {

  private final ProfileStore store;
  private final ProfileSchema schema;
  private final Clock clock;
  private final ProfileEditing editing;

  public AmendProfile(ProfileStore store, ProfileSchema schema, Clock clock) {
    this.store = store;
    this.schema = schema;
    this.clock = clock;
    this.editing = new ProfileEditing(store);
  }

  /**
   * Changes the config. That is no review: what the fix does not mend is told on.
   *
   * @param version the one that the caller saw; null to change whatever it is now
   * @throws NotFound {@code profile_not_found}
   * @throws Conflict {@code profile_changed}
   * @throws Invalid {@code invalid_profile} if this version does not take the stored config
   */
  public Profile fix(long id, ConfigFix fix, @Nullable Long version) {
    return editing.edit(id, version, before -> fixed(before, fix));
  }

  private Profile fixed(Profile before, ConfigFix fix) {
    var flaws = schema.flaws(before.config());
    if (!flaws.isEmpty()) {
      throw new Invalid("invalid_profile", flaws);
    }
    return before.rewritten(
        before.content().with(schema.apply(fix, before.config())),
        before.schemaVersion(),
        clock.now());
  }

  /**
   * Says that the profile is as it should be under this version, with all that was told of it.
   *
   * @throws NotFound {@code profile_not_found}
   * @throws Conflict {@code profile_changed}
   */
  public Profile markReviewed(long id, @Nullable Long version) {
    return editing.edit(id, version, before -> reviewed(before, schema.version()));
  }

  /**
   * Takes such a mark back.
   *
   * @throws NotFound {@code profile_not_found}
   * @throws Conflict {@code profile_changed}
   */
  public Profile clearReviewed(long id, @Nullable Long version) {
    return editing.edit(id, version, before -> reviewed(before, ""));
  }

  /**
   * Marks all that are not.
   *
   * @return how many were marked; one that somebody changes at the same time is left out
   */
  public int markAllReviewed() {
    return (int)
        store.list().stream()
            .filter(profile -> !profile.schemaVersion().equals(schema.version()))
            .map(profile -> store.change(reviewed(profile, schema.version())))
            .filter(change -> change == ProfileStore.Change.DONE)
            .count();
  }

  private Profile reviewed(Profile profile, String version) {
    return profile.rewritten(profile.content(), version, clock.now());
  }
}
