package dev.millrace.application.profile;

import dev.millrace.application.DrivenPort;
import dev.millrace.domain.name.TagName;
import dev.millrace.domain.profile.Profile;
import dev.millrace.domain.profile.ProfileContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores profiles, the configs that they ever had, and which tag has which of them. */
@DrivenPort
public interface ProfileStore {

  /** How a change ended. */
  enum Change {
    /** It is kept. */
    DONE,
    /** Somebody changed or deleted the profile meanwhile; nothing has changed now. */
    STALE,
    /** Another profile has the name; nothing has changed. */
    NAME_TAKEN
  }

  /**
   * Adds a profile.
   *
   * @param now kept to the microsecond
   * @return empty if there is one of this name
   */
  Optional<Profile> create(ProfileContent content, String schemaVersion, Instant now);

  /** The profile with this number. */
  Optional<Profile> find(long id);

  /** All profiles by name, in the order of the bytes. */
  List<Profile> list();

  /**
   * Writes content, schema version and time of change, if the profile still has the version given.
   * Its version grows by one, and its revision follows its config.
   */
  Change change(Profile changed);

  /**
   * Deletes a profile; tags that have it as their default have none from then on. Its configs stay.
   *
   * @return false if there is no such profile
   */
  boolean delete(long id);

  /** The config that a revision stands for, whatever became of the profile. */
  Optional<String> configOf(long revision);

  /**
   * Says which profile batches of a tag are tested with that name none.
   *
   * @param profileId null for the default one
   * @throws dev.millrace.application.error.NotFound {@code profile_not_found} or {@code
   *     tag_not_found}
   */
  void setDefault(TagName tag, @Nullable Long profileId);
}
