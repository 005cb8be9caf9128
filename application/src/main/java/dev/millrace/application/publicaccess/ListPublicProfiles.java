package dev.millrace.application.publicaccess;

import dev.millrace.application.profile.ProfileStore;
import dev.millrace.domain.profile.Profile;
import java.util.List;

/** Lists the profiles that the public may test with. */
public final class ListPublicProfiles {

  private final ProfileStore profiles;

  public ListPublicProfiles(ProfileStore profiles) {
    this.profiles = profiles;
  }

  /** By name. */
  public List<Profile> list() {
    return profiles.list().stream().filter(profile -> profile.content().isPublic()).toList();
  }
}
