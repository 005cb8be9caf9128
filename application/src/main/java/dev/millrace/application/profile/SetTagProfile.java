package dev.millrace.application.profile;

import dev.millrace.application.error.NotFound;
import dev.millrace.domain.name.TagName;

/** Says which stored profile batches of a tag are tested with that name none. */
public final class SetTagProfile {

  private final ProfileStore store;

  public SetTagProfile(ProfileStore store) {
    this.store = store;
  }

  /**
   * @throws NotFound {@code tag_not_found}, {@code profile_not_found}
   */
  public void set(TagName tag, long profileId) {
    store.setDefault(tag, profileId);
  }

  /**
   * The tag has the default profile again.
   *
   * @throws NotFound {@code tag_not_found}
   */
  public void clear(TagName tag) {
    store.setDefault(tag, null);
  }
}
