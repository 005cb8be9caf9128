package dev.millrace.application.profile;

import dev.millrace.application.error.Conflict;
import dev.millrace.application.error.NotFound;
import dev.millrace.domain.profile.Profile;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes a profile such that nobody's change is lost. */
final class ProfileEditing {

  private static final int ATTEMPTS = 5;

  private final ProfileStore store;

  ProfileEditing(ProfileStore store) {
    this.store = store;
  }

  /**
   * @param version the one that the caller saw; null to change the profile whatever it is now
   * @throws NotFound {@code profile_not_found}
   * @throws Conflict {@code profile_changed} if it has another version, {@code name_exists}
   */
  Profile edit(long id, @Nullable Long version, UnaryOperator<Profile> change) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Profile before = read(id);
      if (version != null && version != before.version()) {
        throw changed(id);
      }
      Profile after = change.apply(before);
      switch (store.change(after)) {
        case DONE -> {
          return read(id);
        }
        case NAME_TAKEN -> throw nameExists(after.name());
        case STALE -> {}
      }
    }
    throw changed(id);
  }

  Profile read(long id) {
    return store.find(id).orElseThrow(() -> notFound(id));
  }

  static NotFound notFound(long id) {
    return new NotFound("profile_not_found", "There is no profile " + id + ".");
  }

  static Conflict nameExists(String name) {
    return new Conflict("name_exists", "There is a profile called \"" + name + "\" already.");
  }

  private static Conflict changed(long id) {
    return new Conflict(
        "profile_changed",
        "Somebody else has changed profile " + id + "; read it again and make your change there.");
  }
}
